import asyncio

TASKS = [("T1", 1), ("T2", 2), ("T3", 1)]


async def worker(name, seconds):
    print(f"{name}: start")
    await asyncio.sleep(seconds)
    print(f"{name}: end")
    return f"{name} done"


async def main(tasks):
    workers = [
        asyncio.create_task(worker(name, seconds), name=name)
        for name, seconds in tasks
    ]
    return await asyncio.gather(*workers)


results = asyncio.run(main(TASKS))
print(", ".join(results))
