import asyncio


async def silent(reader, writer):
    print("a client")
    print("it left:", await reader.read())
    writer.close()


async def main():
    async with await asyncio.start_server(silent, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        try:
            async with asyncio.timeout(0.1):
                await reader.readline()
        except TimeoutError:
            print("no answer")
        finally:
            writer.close()
            await writer.wait_closed()
        await asyncio.sleep(0.1)


asyncio.run(main())
