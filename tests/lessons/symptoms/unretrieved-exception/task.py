import asyncio


async def fail():
    raise ValueError("no soup")


async def main():
    asyncio.create_task(fail())
    await asyncio.sleep(0.1)


asyncio.run(main())
