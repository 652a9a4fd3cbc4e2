import asyncio
from contextlib import asynccontextmanager


async def lift(bridge):
    await asyncio.sleep(2)
    print(f"{bridge} is up")


async def lower(bridge):
    await asyncio.sleep(2)
    print(f"{bridge} is down")


async def sail(ship):
    await asyncio.sleep(1)
    if ship == "wreck":
        raise RuntimeError(f"{ship} is stuck")
    print(f"{ship} is through")


@asynccontextmanager
async def open_bridge(bridge):
    await lift(bridge)
    try:
        yield
    except Exception:
        await lower(bridge)
        raise
    else:
        await lower(bridge)


async def convoy(bridge, ships):
    async with open_bridge(bridge):
        for ship in ships:
            await sail(ship)


async def main():
    try:
        await convoy("mill", ["anna", "wreck", "bella"])
    except RuntimeError as error:
        print(error)


if __name__ == "__main__":
    asyncio.run(main())
