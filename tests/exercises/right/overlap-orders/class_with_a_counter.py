import asyncio

ARRIVALS = [("egg", 1), ("cheese", 1), ("nut", 1)]


async def orders():
    for crepe, seconds in ARRIVALS:
        await asyncio.sleep(seconds)  # the next customer comes
        yield crepe


async def bake(crepe):
    await asyncio.sleep(4)
    print(f"{crepe} served")


class Stove:
    def __init__(self):
        self.tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        if self.tasks:
            await asyncio.wait(self.tasks)

    def put_on(self, crepe):
        self.tasks.add(asyncio.create_task(bake(crepe)))


async def serve():
    async with Stove() as stove:
        async for crepe in orders():
            stove.put_on(crepe)


async def main():
    await serve()
    print("closed")


if __name__ == "__main__":
    asyncio.run(main())
