import asyncio
import time


async def worker(name):
    for n in range(2):
        print(name, n)
        time.sleep(0.5)


async def main():
    await asyncio.gather(worker("a"), worker("b"))


asyncio.run(main())
