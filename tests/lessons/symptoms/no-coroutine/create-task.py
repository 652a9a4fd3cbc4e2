import asyncio


async def fetch():
    return "soup"


async def main():
    asyncio.create_task(fetch)


asyncio.run(main())
