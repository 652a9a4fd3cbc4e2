import asyncio


async def price():
    return 3


async def main():
    print(1 + price())


asyncio.run(main())
