import asyncio


async def worker(queue):
    while True:
        job = await queue.get()
        await asyncio.sleep(0.1)
        print("did", job)


async def main():
    queue = asyncio.Queue()
    for job in range(3):
        queue.put_nowait(job)
    task = asyncio.create_task(worker(queue))
    await queue.join()
    task.cancel()


asyncio.run(main())
