import asyncio


async def job(n):
    await asyncio.sleep(n / 10)
    if n == 2:
        raise ValueError(f"job {n}")
    return n


async def main():
    tasks = []
    for n in range(4):
        tasks.append(asyncio.create_task(job(n), name=f"job-{n}"))
    await asyncio.sleep(1)
    print(sum(task.done() for task in tasks))


asyncio.run(main())
