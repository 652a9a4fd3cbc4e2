import asyncio


async def connect():
    return "open"


async def main():
    async with connect():
        pass


asyncio.run(main())
