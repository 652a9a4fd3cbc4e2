import asyncio
import functools
import time


def timed(func):
    @functools.wraps(func)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return await func(*args, **kwargs)
        finally:
            print(f"{func.__name__}{args} took {time.perf_counter() - start:.1f} s")

    return wrapper


@timed
async def fetch(delay, *, name="x"):
    """Waits."""
    await asyncio.sleep(delay)
    return name


@timed
async def main():
    print(await asyncio.gather(fetch(0.1, name="a"), fetch(0.2)))
    print(fetch.__name__, fetch.__doc__)


asyncio.run(main())
