import asyncio


async def main():
    queue = asyncio.Queue()
    queue.put("first")
    await queue.put("second")
    print(queue.qsize(), await queue.get())


asyncio.run(main())
