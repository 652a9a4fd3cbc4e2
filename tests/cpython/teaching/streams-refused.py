import asyncio


async def main():
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(await reader.read())
    writer.close()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as error:
        print(error.errno, error.strerror.replace(str(port), "PORT"))
    try:
        async with asyncio.timeout(1):
            await asyncio.open_connection("127.0.0.1", 1)
    except OSError as error:
        print(repr(error))


asyncio.run(main())
