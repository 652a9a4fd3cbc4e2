import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0.2))
    await asyncio.sleep(0.1)
    task.cancel()
    await task


asyncio.run(main())
