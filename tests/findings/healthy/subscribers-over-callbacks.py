import asyncio


def on_done(results):
    def callback(task):
        if not task.cancelled() and task.exception() is None:
            results.append(task.result())

    return callback


async def compute(n):
    await asyncio.sleep(n / 10)
    if n == 3:
        raise ArithmeticError("three")
    return n * n


async def main():
    results = []
    tasks = []
    for n in range(5):
        task = asyncio.create_task(compute(n))
        task.add_done_callback(on_done(results))
        tasks.append(task)
    await asyncio.wait(tasks)
    await asyncio.sleep(0)
    print(results)


asyncio.run(main())
