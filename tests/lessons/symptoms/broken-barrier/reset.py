import asyncio


async def main():
    barrier = asyncio.Barrier(2)
    task = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0.1)
    await barrier.reset()
    await task


asyncio.run(main())
