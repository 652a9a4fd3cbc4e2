import asyncio


async def cross(bridge, car, seconds):
    async with bridge:
        print(car, "enters")
        await asyncio.sleep(seconds)
        print(car, "leaves")


async def convoy(bridge, cars):
    for car in cars:
        await cross(bridge, car, 2)


async def main():
    bridge = asyncio.Lock()
    await asyncio.gather(convoy(bridge, ["a1", "a2"]), convoy(bridge, ["b1", "b2"]))


asyncio.run(main())
