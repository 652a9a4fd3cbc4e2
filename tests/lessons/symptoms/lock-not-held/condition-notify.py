import asyncio


async def main():
    asyncio.Condition().notify()


asyncio.run(main())
