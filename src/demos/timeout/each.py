import asyncio


async def step(name, seconds):
    print(f"{name}: start")
    await asyncio.sleep(seconds)
    print(f"{name}: end")


async def main():
    try:
        await asyncio.wait_for(step("login", 2), timeout=3)
        await asyncio.wait_for(step("download", 2), timeout=3)
        print("main: all in time")
    except TimeoutError:
        print("main: time is up")


asyncio.run(main())
