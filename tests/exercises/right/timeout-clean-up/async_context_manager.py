import asyncio
from contextlib import asynccontextmanager

EXPOSURES = {"Vega": 4, "Deneb": 30, "Altair": 2}


async def close_shutter(star):
    await asyncio.sleep(1)  # the motor needs a second
    print(f"closed for {star}")


@asynccontextmanager
async def open_shutter(star):
    print(f"opened for {star}")
    try:
        yield
    finally:
        await close_shutter(star)


async def expose(star):
    async with open_shutter(star):
        await asyncio.sleep(EXPOSURES[star])
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
