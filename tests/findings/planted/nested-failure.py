import asyncio


async def parse(text):
    await asyncio.sleep(0.1)
    return int(text)


async def load(text):
    value = await parse(text)
    return value + 1


async def main():
    good = asyncio.create_task(load("1"))
    bad = asyncio.create_task(load("one"))
    print(await good)
    await asyncio.sleep(0.2)
    print(bad.done())


asyncio.run(main())
