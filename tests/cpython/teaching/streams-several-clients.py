import asyncio

finished = asyncio.Event()


async def serve(reader, writer):
    host, _port = writer.get_extra_info("peername")
    name = (await reader.readline()).decode().strip()
    print("from", host, name)
    for number in range(3):
        writer.write(f"{name} {number}\n".encode())
        await writer.drain()
        await asyncio.sleep(0.1)
    writer.close()
    await writer.wait_closed()


async def client(name, port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{name}\n".encode())
    async for line in reader:
        print("to", line.decode().strip())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await asyncio.gather(*(client(name, port) for name in ("ant", "bee", "cat")))
    print("serving", server.is_serving(), server.sockets)


asyncio.run(main())
