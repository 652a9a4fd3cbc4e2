import asyncio


async def runner(name, start):
    print(f"{name}: at the line")
    await start.wait()
    print(f"{name}: runs")


async def main():
    start = asyncio.Event()
    ann = asyncio.create_task(runner("ann", start), name="ann")
    bob = asyncio.create_task(runner("bob", start), name="bob")
    await asyncio.sleep(2)
    print("main: go!")
    start.set()
    await asyncio.gather(ann, bob)
    late = asyncio.create_task(runner("late", start), name="late")
    await late


asyncio.run(main())
