import asyncio


async def nap():
    await asyncio.sleep(0.1)


async def main():
    nap()


asyncio.run(main())
