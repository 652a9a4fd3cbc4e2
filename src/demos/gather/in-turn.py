import asyncio

TASKS = [("T1", 1), ("T2", 2), ("T3", 1)]


async def worker(name, seconds):
    print(f"{name}: start")
    await asyncio.sleep(seconds)
    print(f"{name}: end")
    return f"{name} done"


async def main(tasks):
    results = []
    for name, seconds in tasks:
        results.append(await worker(name, seconds))
    return results


results = asyncio.run(main(TASKS))
print(", ".join(results))
