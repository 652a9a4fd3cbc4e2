import asyncio


async def stop_early(reader, writer):
    writer.write(b"only this\nand this")
    writer.close()


async def talk(reader, writer):
    writer.write(b"x" * 100 + b"\n")
    writer.close()


async def main():
    async with await asyncio.start_server(stop_early, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(await reader.readuntil(b"\n"))
        try:
            await reader.readexactly(20)
        except asyncio.IncompleteReadError as error:
            print(error, error.partial)
        print(await reader.read(), reader.at_eof())
        writer.close()
    async with await asyncio.start_server(talk, "127.0.0.1", 0) as server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address, limit=16)
        try:
            await reader.readline()
        except ValueError as error:
            print(error)
        writer.close()


asyncio.run(main())
