import asyncio


async def is_bad(revision):
    await asyncio.sleep(30)
    return revision >= 37


async def bisect(good, bad):
    while bad - good > 1:
        middle = (good + bad) // 2
        if await is_bad(middle):
            bad = middle
        else:
            good = middle
    return bad


print(asyncio.run(bisect(0, 64)))
