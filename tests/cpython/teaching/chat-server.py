import asyncio

rooms = {}


async def chat(reader, writer):
    name = (await reader.readline()).decode().strip()
    rooms[name] = writer
    try:
        async for line in reader:
            for other, stream in rooms.items():
                if other != name:
                    stream.write(f"{name}: {line.decode()}".encode())
                    await stream.drain()
    finally:
        del rooms[name]
        writer.close()
        print(name, "left")


async def visit(name, start, words, port):
    await asyncio.sleep(start)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{name}\n".encode())

    async def listen():
        async for line in reader:
            print(f"{name} hears {line.decode().strip()!r}")

    listening = asyncio.create_task(listen())
    for word in words:
        await asyncio.sleep(0.2)
        writer.write(f"{word}\n".encode())
    await asyncio.sleep(0.2)
    writer.write_eof()
    await listening
    writer.close()


async def main():
    async with await asyncio.start_server(chat, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with asyncio.TaskGroup() as group:
            group.create_task(visit("ada", 0.0, ["hello", "anyone?", "bye"], port))
            group.create_task(visit("bob", 0.25, ["hi ada"], port))
        await asyncio.sleep(0.05)


asyncio.run(main())
