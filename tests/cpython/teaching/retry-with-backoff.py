import asyncio
import itertools
import random
import time


class Flaky(Exception):
    """It failed for now."""


async def call(attempts=itertools.count(1)):
    number = next(attempts)
    await asyncio.sleep(0.001)
    if number < 4:
        raise Flaky(f"attempt {number}")
    return f"worked at attempt {number}"


async def retry(func, tries=5, base=0.01):
    for attempt in range(tries):
        try:
            return await func()
        except Flaky as error:
            delay = base * 2**attempt + random.uniform(0, 0.001)
            print(f"{error}: again in {delay:.2f} s")
            await asyncio.sleep(delay)
    raise TimeoutError("gave up")


start = time.perf_counter()
print(asyncio.run(retry(call)), time.perf_counter() - start > 0.07)
