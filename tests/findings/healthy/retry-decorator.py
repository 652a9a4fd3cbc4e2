import asyncio
import functools


def retry(times, delay, errors=(OSError,)):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            last = None
            for n in range(times):
                try:
                    return await function(*args, **kwargs)
                except errors as error:
                    last = error
                    await asyncio.sleep(delay * (n + 1))
            raise last

        return wrapper

    return decorate


calls = {"n": 0}


@retry(4, 0.5)
async def fetch(name):
    calls["n"] += 1
    await asyncio.sleep(0.1)
    if calls["n"] < 3:
        raise OSError("not yet")
    return name


async def main():
    print(await fetch("page"), calls["n"])


asyncio.run(main())
