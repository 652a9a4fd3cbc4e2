import asyncio


async def save(name):
    print(f"{name}: start")
    await asyncio.sleep(1)
    print(f"{name}: saved")


async def main():
    save("A")  # forgotten await
    print("main: nobody waits for A")
    try:
        await asyncio.wait_for(save("B"), timeout=0.5)
    except TimeoutError:
        print("main: gave up on B")
    await asyncio.sleep(1)
    print("main: end")


asyncio.run(main())
