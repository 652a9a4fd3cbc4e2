import asyncio


async def read_temperature():
    await asyncio.sleep(0.05)
    return 20.0


async def main():
    readings = []
    for _ in range(5):
        readings.append(await read_temperature())
        await asyncio.sleep(60)
    print(sum(readings) / len(readings))


asyncio.run(main())
