import asyncio


async def producer(queue):
    for n in range(3):
        await queue.put(n)


async def consumer(queue):
    while True:
        print(await queue.get())


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(producer(queue), consumer(queue))


asyncio.run(main())
