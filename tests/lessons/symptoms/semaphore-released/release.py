import asyncio


async def main():
    asyncio.BoundedSemaphore(1).release()


asyncio.run(main())
