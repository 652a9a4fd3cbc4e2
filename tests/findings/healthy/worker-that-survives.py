import asyncio


async def handle(job):
    await asyncio.sleep(0.1)
    return 10 / job


async def worker(name, queue, results, errors):
    while True:
        job = await queue.get()
        try:
            results.append(await handle(job))
        except ZeroDivisionError as error:
            errors.append(f"{name}: {error}")
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue()
    for job in [1, 2, 0, 5, 0, 10]:
        queue.put_nowait(job)
    results, errors = [], []
    async with asyncio.TaskGroup() as group:
        workers = [group.create_task(worker(f"w{n}", queue, results, errors)) for n in range(2)]
        await queue.join()
        for each in workers:
            each.cancel()
    print(results, errors)


asyncio.run(main())
