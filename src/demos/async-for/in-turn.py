import asyncio


async def letters():
    for name in ["ann", "bob", "eve"]:
        await asyncio.sleep(0.6)
        print(f"{name}: letter comes")
        yield name


async def answer(name):
    await asyncio.sleep(0.4)
    print(f"{name}: answered")


async def main():
    async for name in letters():
        await answer(name)
    print("main: no more letters")


asyncio.run(main())
