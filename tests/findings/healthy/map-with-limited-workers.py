import asyncio
import functools


async def map_limited(function, items, limit):
    queue = asyncio.Queue()
    for place, item in enumerate(items):
        queue.put_nowait((place, item))
    results = [None] * queue.qsize()

    async def worker():
        while not queue.empty():
            place, item = queue.get_nowait()
            results[place] = await function(item)

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker())
    return results


async def power(base, exponent):
    await asyncio.sleep(exponent / 10)
    return base**exponent


async def main():
    print(await map_limited(functools.partial(power, 2), range(8), limit=3))


asyncio.run(main())
