import asyncio


async def probe(host, seconds, ok):
    await asyncio.sleep(seconds)
    if not ok:
        raise ConnectionError(host)
    return host


async def main():
    tasks = [
        asyncio.create_task(probe("a", 0.3, False)),
        asyncio.create_task(probe("b", 0.3, True)),
    ]
    done, _ = await asyncio.wait(tasks)
    for task in done:
        if task.done() and task is tasks[1]:
            print(task.result())


asyncio.run(main())
