import asyncio


async def hang_up(reader, writer):
    writer.close()


async def main():
    async with await asyncio.start_server(hang_up, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        await asyncio.sleep(0.1)
        try:
            for number in range(10):
                writer.write(b"hello?\n")
                await writer.drain()
                await asyncio.sleep(0.05)
        except ConnectionError:
            print("lost after", number > 0)
        try:
            await reader.read()
        except BrokenPipeError as error:
            print(error)


asyncio.run(main())
