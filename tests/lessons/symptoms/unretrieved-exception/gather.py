import asyncio


async def fail():
    raise ValueError("no soup")


async def main():
    asyncio.gather(fail(), asyncio.sleep(0.1))
    await asyncio.sleep(0.2)


asyncio.run(main())
