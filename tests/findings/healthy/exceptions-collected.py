import asyncio


async def check(n):
    await asyncio.sleep(n / 10)
    if n % 2:
        raise ValueError(n)
    return n


async def main():
    results = await asyncio.gather(*(check(n) for n in range(4)), return_exceptions=True)
    good = [each for each in results if not isinstance(each, Exception)]
    bad = [each for each in results if isinstance(each, Exception)]
    print(good, bad)
    task = asyncio.create_task(check(3))
    await asyncio.wait([task])
    print(repr(task.exception()))


asyncio.run(main())
