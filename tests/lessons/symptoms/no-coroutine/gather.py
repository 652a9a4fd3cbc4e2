import asyncio


def price():
    return 3


async def main():
    await asyncio.gather(price())


asyncio.run(main())
