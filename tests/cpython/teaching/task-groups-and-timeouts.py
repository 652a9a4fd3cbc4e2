import asyncio


async def work(n):
    try:
        await asyncio.sleep(0.01 * n)
        if n == 2:
            raise ValueError(f"job {n}")
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n), name=f"job-{n}") for n in (0, 1)]
    print([task.result() for task in tasks], tasks[1].get_name())
    try:
        async with asyncio.TaskGroup() as group:
            for n in (1, 2, 3, 4):
                group.create_task(work(n))
    except* ValueError as errors:
        print(errors, errors.exceptions)
    try:
        async with asyncio.timeout(0.01) as limit:
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout", limit.expired())
    async with asyncio.timeout(None) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 5)
        print(limit.when() is not None)
    try:
        await asyncio.wait_for(asyncio.sleep(1), timeout=0.01)
    except asyncio.TimeoutError as error:
        print(type(error), asyncio.TimeoutError is TimeoutError)


asyncio.run(main())
