import asyncio

EXPOSURES = {"Vega": 4, "Deneb": 30, "Altair": 2}


async def close_shutter(star):
    await asyncio.sleep(1)  # the motor needs a second
    print(f"closed for {star}")


async def expose(star):
    print(f"opened for {star}")
    try:
        await asyncio.sleep(EXPOSURES[star])
    except TimeoutError:
        await close_shutter(star)
        raise
    await close_shutter(star)
    return f"{star}: photographed"


async def observe(stars):
    for star in stars:
        try:
            print(await asyncio.wait_for(expose(star), 10))
        except TimeoutError:
            print(f"{star}: too faint, given up")


async def main():
    await observe(EXPOSURES)


if __name__ == "__main__":
    asyncio.run(main())
