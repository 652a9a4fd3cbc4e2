import asyncio


async def fail(reader, writer):
    await reader.readline()
    raise ValueError("no such command")


def report(loop, context):
    print(context["message"], repr(context["exception"]))


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    async with await asyncio.start_server(fail, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"dance\n")
        print(await reader.read())
        writer.close()


asyncio.run(main())
