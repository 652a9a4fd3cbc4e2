import asyncio


class Connection:
    async def open(self):
        print("connection: opens")
        await asyncio.sleep(1)
        print("connection: is open")

    async def close(self):
        print("connection: closes")
        await asyncio.sleep(1)
        print("connection: is closed")


async def send(message):
    print(f"send: {message}")
    await asyncio.sleep(1)
    raise ValueError("the line is bad")


async def main():
    connection = Connection()
    try:
        await connection.open()
        await send("hello")
        await connection.close()
    except ValueError as error:
        print(f"main: caught {error!r}")


asyncio.run(main())
