import asyncio

readings = [12.5, 9.0, 8.5]


async def measure():
    await asyncio.sleep(2)  # the thermometer settles
    return readings.pop(0)


async def open_dome():
    await asyncio.sleep(30)
    print("dome open")


async def main():
    thermometer = measure()
    before = await thermometer
    print("inside:", before)
    await open_dome()
    await asyncio.sleep(2)
    after = readings.pop(0)
    print("outside:", after)
    print("difference:", before - after)


if __name__ == "__main__":
    asyncio.run(main())
