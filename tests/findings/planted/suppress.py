import asyncio
from contextlib import suppress


async def nap():
    with suppress(asyncio.CancelledError):
        await asyncio.sleep(5)
    print("slept on")
    await asyncio.sleep(1)
    return "rested"


async def main():
    task = asyncio.create_task(nap())
    await asyncio.sleep(1)
    task.cancel()
    print(await task)


asyncio.run(main())
