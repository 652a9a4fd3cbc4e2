import asyncio


async def sync_clock():
    await asyncio.sleep(0.5)
    raise ConnectionError("no answer")


async def main():
    asyncio.create_task(sync_clock())
    await asyncio.sleep(1)
    print("all well?")


asyncio.run(main())
