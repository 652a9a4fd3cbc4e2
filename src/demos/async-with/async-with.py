import asyncio


class Connection:
    async def __aenter__(self):
        print("connection: opens")
        await asyncio.sleep(1)
        print("connection: is open")

    async def __aexit__(self, kind, error, traceback):
        print(f"connection: closes, told of {error!r}")
        await asyncio.sleep(1)
        print("connection: is closed")


async def send(message):
    print(f"send: {message}")
    await asyncio.sleep(1)
    raise ValueError("the line is bad")


async def main():
    try:
        async with Connection():
            await send("hello")
    except ValueError as error:
        print(f"main: caught {error!r}")


asyncio.run(main())
