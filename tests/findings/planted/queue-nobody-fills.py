import asyncio


async def producer(queue):
    for n in range(3):
        await asyncio.sleep(1)
        await queue.put(n)


async def consume(queue, count):
    got = []
    for _ in range(count):
        got.append(await queue.get())
    return got


async def ticker():
    while True:
        await asyncio.sleep(5)


async def main():
    queue = asyncio.Queue()
    background = asyncio.create_task(ticker())
    producing = asyncio.create_task(producer(queue))
    print(await consume(queue, 4))
    await producing
    background.cancel()


asyncio.run(main())
