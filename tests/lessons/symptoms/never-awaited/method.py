import asyncio


class Shop:
    async def close(self):
        await asyncio.sleep(0.1)


async def main():
    Shop().close()


asyncio.run(main())
