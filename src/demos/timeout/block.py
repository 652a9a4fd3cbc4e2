import asyncio


async def step(name, seconds):
    print(f"{name}: start")
    await asyncio.sleep(seconds)
    print(f"{name}: end")


async def main():
    try:
        async with asyncio.timeout(3):
            await step("login", 2)
            await step("download", 2)
        print("main: all in time")
    except TimeoutError:
        print("main: time is up")


asyncio.run(main())
