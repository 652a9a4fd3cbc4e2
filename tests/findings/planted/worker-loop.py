import asyncio


async def worker(queue):
    while True:
        try:
            job = await queue.get()
            await asyncio.sleep(1)
            print("did", job)
        except BaseException as error:
            print("ignored", type(error).__name__)
            if queue.empty():
                return


async def main():
    queue = asyncio.Queue()
    for n in range(3):
        queue.put_nowait(n)
    task = asyncio.create_task(worker(queue))
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
