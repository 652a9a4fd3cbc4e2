import asyncio

readings = [12.5, 9.0, 8.5]


async def measure():
    await asyncio.sleep(2)  # the thermometer settles
    return readings.pop(0)


async def open_dome():
    await asyncio.sleep(30)
    print("dome open")


async def main():
    async def show(place):
        value = await measure()
        print(f"{place}:", value)
        return value

    before = await show("inside")

    await open_dome()
    after = await show("outside")

    print("difference:", before - after)


if __name__ == "__main__":
    asyncio.run(main())
