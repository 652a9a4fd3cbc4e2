import asyncio


async def consumer(lock, queue):
    async with lock:
        item = await queue.get()
        print("got", item)


async def producer(lock, queue):
    await asyncio.sleep(0.1)
    async with lock:
        await queue.put("item")


async def main():
    lock, queue = asyncio.Lock(), asyncio.Queue()
    await asyncio.gather(consumer(lock, queue), producer(lock, queue))


asyncio.run(main())
