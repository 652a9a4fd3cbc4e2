import asyncio


async def producer(queue, count):
    for n in range(count):
        await asyncio.sleep(0.1)
        await queue.put(n)


async def consumer(name, queue, results):
    while True:
        item = await queue.get()
        try:
            await asyncio.sleep(0.3)
            results.append((name, item * item))
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=4)
    results = []
    consumers = [asyncio.create_task(consumer(f"c{n}", queue, results)) for n in range(3)]
    await producer(queue, 12)
    await queue.join()
    for task in consumers:
        task.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)
    print(len(results), sum(value for _, value in results))


asyncio.run(main())
