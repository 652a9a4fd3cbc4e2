import asyncio
import functools
import itertools
from collections import Counter, defaultdict, deque


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def async_cache(func):
    tasks = {}

    @functools.wraps(func)
    async def wrapper(key):
        if key not in tasks:
            tasks[key] = asyncio.ensure_future(func(key))
        return await tasks[key]

    return wrapper


calls = Counter()


@async_cache
async def load(key):
    calls[key] += 1
    await asyncio.sleep(0.005)
    return key * 2


@functools.singledispatch
def show(value):
    return f"something {value}"


@show.register
def _(value: int):
    return f"number {value}"


async def main():
    print(await asyncio.gather(*map(load, "abab")), dict(calls))
    add = functools.partial(lambda a, b, c: a + b + c, 1, c=3)
    print(add(2), fib(50), fib.cache_info(), functools.reduce(lambda a, b: a * b, range(1, 6)))
    groups = defaultdict(list)
    for batch in itertools.batched(range(7), 3):
        groups[len(batch)].append(batch)
    print(dict(groups), deque([1, 2, 3], maxlen=2), show(1), show("x"))


asyncio.run(main())
