import asyncio


async def main():
    with asyncio.timeout(0.1):
        pass


asyncio.run(main())
