import asyncio


class Shop:
    async def close(self):
        pass


async def main():
    async with Shop():
        pass


asyncio.run(main())
