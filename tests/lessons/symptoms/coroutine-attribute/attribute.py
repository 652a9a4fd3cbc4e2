import asyncio


async def fetch():
    return "soup"


async def main():
    print(fetch().upper())


asyncio.run(main())
