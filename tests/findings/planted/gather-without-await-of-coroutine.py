import asyncio


async def load(n):
    await asyncio.sleep(1)
    return n


async def load_all():
    return await asyncio.gather(load(1), load(2))


async def main():
    load_all()
    await asyncio.sleep(0.1)
    print("loaded")


asyncio.run(main())
