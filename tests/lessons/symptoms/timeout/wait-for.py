import asyncio


async def main():
    await asyncio.wait_for(asyncio.sleep(0.2), 0.1)


asyncio.run(main())
