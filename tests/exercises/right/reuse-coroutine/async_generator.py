import asyncio

readings = [12.5, 9.0, 8.5]


async def measure():
    await asyncio.sleep(2)  # the thermometer settles
    return readings.pop(0)


async def open_dome():
    await asyncio.sleep(30)
    print("dome open")


async def measurements():
    while True:
        yield await measure()


async def main():
    thermometer = measurements()
    before = await anext(thermometer)
    print("inside:", before)
    await open_dome()
    after = await anext(thermometer)
    print("outside:", after)
    print(f"difference: {before - after}")
    await thermometer.aclose()


if __name__ == "__main__":
    asyncio.run(main())
