import asyncio


async def fetch():
    return 1, 2


async def main():
    a, b = fetch()
    print(a, b)


asyncio.run(main())
