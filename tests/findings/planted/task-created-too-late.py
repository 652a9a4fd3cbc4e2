import asyncio


async def download(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    first = asyncio.create_task(download("first", 2))
    one = await first
    second = asyncio.create_task(download("second", 3))
    two = await second
    print(one, two)


asyncio.run(main())
