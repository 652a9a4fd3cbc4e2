import asyncio


async def throw_away(reader, writer):
    # Bytes that nobody has read are lost, and the other side is told.
    await asyncio.sleep(0.05)
    writer.transport.pause_reading()
    await asyncio.sleep(0.1)
    writer.transport.abort()


async def main():
    async with await asyncio.start_server(throw_away, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        await asyncio.sleep(0.1)
        writer.write(b"is anybody there?\n")
        try:
            print(await reader.readline())
        except ConnectionResetError as error:
            print(error.strerror)
        writer.close()
        try:
            await writer.wait_closed()
        except ConnectionResetError:
            print("was closed for us")


asyncio.run(main())
