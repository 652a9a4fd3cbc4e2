import asyncio

lock = asyncio.Lock()


async def use():
    async with lock:
        await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(use(), use())


asyncio.run(main())
asyncio.run(main())
