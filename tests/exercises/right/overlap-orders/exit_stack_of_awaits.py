import asyncio
from contextlib import AsyncExitStack

ARRIVALS = [("egg", 1), ("cheese", 1), ("nut", 1)]


async def orders():
    for crepe, seconds in ARRIVALS:
        await asyncio.sleep(seconds)  # the next customer comes
        yield crepe


async def bake(crepe):
    await asyncio.sleep(4)
    print(f"{crepe} served")


async def serve():
    async with AsyncExitStack() as stack:
        async for crepe in orders():
            task = asyncio.ensure_future(bake(crepe))
            stack.push_async_callback(asyncio.wait_for, task, None)


async def main():
    await serve()
    print("closed")


if __name__ == "__main__":
    asyncio.run(main())
