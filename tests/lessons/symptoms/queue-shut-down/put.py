import asyncio


async def main():
    queue = asyncio.Queue()
    queue.shutdown()
    await queue.put(1)


asyncio.run(main())
