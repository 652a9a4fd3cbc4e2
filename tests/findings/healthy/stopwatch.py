import asyncio
import time


async def step(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def timed(awaitable):
    start = time.perf_counter()
    result = await awaitable
    return result, time.perf_counter() - start


async def main():
    result, seconds = await timed(asyncio.gather(step("a", 1), step("b", 2)))
    print(result, round(seconds, 1))


asyncio.run(main())
