import asyncio


async def main():
    await asyncio.wait(asyncio.sleep(0.1))


asyncio.run(main())
