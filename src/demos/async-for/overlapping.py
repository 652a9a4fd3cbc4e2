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
    tasks = []
    async for name in letters():
        tasks.append(asyncio.create_task(answer(name), name=name))
    print("main: no more letters")
    await asyncio.gather(*tasks)


asyncio.run(main())
