import asyncio
import time


async def producer(queue):
    for n in range(5):
        await queue.put(n)
        await asyncio.sleep(0.1)
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        time.sleep(0.3)
        print("consumed", item)


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(producer(queue), consumer(queue))


asyncio.run(main())
