import asyncio
import time


async def rows(count):
    for n in range(count):
        time.sleep(0.4)
        yield n


async def show():
    async for row in rows(3):
        print(row)


async def other():
    await asyncio.sleep(0.1)
    print("other")


async def main():
    tasks = [asyncio.create_task(other()), asyncio.create_task(show())]
    await asyncio.wait(tasks)


asyncio.run(main())
