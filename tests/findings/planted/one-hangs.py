import asyncio

SECONDS = {"a": 0.5, "b": 0.7, "c": 3600, "d": 0.6}


async def fetch(name):
    await asyncio.sleep(SECONDS[name])
    return name


async def main():
    pages = await asyncio.gather(*(fetch(name) for name in SECONDS))
    print(len(pages))


asyncio.run(main())
