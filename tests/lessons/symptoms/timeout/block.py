import asyncio


async def main():
    async with asyncio.timeout(0.1):
        await asyncio.sleep(0.2)


asyncio.run(main())
