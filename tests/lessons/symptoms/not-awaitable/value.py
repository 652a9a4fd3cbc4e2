import asyncio


def price():
    return 3


async def main():
    print(await price())


asyncio.run(main())
