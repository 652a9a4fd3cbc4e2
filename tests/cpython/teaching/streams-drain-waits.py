import asyncio

SIZE = 32 * 2**20


async def sleepy(reader, writer):
    await asyncio.sleep(0.3)
    print("server reads")
    count = 0
    while data := await reader.read(2**16):
        count += len(data)
    print("server has", count == SIZE)
    writer.close()


async def main():
    async with await asyncio.start_server(sleepy, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(bytes(SIZE))
        print("written", writer.transport.get_write_buffer_size() > 0)
        await writer.drain()
        print("drained", writer.transport.get_write_buffer_size() <= 2**16)
        writer.write_eof()
        print(await reader.read())
        writer.close()


asyncio.run(main())
