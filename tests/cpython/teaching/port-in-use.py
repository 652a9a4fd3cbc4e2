import asyncio


async def main():
    async with await asyncio.start_server(print, "127.0.0.1", 0) as server:
        host, port = server.sockets[0].getsockname()
        try:
            await asyncio.start_server(print, host, port)
        except OSError as error:
            print(error.errno, error.strerror.replace(str(port), "PORT"))
    again = await asyncio.start_server(print, host, port)
    print("free again")
    again.close()


asyncio.run(main())
