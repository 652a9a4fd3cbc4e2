import asyncio


async def fetch():
    return "soup"


async def main():
    asyncio.run(fetch())


asyncio.run(main())
