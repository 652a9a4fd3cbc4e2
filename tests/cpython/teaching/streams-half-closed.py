import asyncio


async def total(reader, writer):
    numbers = await reader.read()
    print("server has all:", reader.at_eof())
    writer.write(b"%d" % sum(map(int, numbers.split())))
    await writer.drain()
    writer.close()


async def main():
    async with await asyncio.start_server(total, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        for number in (1, 2, 39):
            writer.write(b"%d " % number)
            await asyncio.sleep(0.05)
        print(writer.can_write_eof(), writer.is_closing())
        writer.write_eof()
        print(await reader.read())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
