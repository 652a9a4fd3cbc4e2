import asyncio
import time

TANKS = {"sharks": 2, "rays": 3, "corals": 1}


async def list_tanks():
    await asyncio.sleep(1)
    return list(TANKS)


async def measure(tank):
    await asyncio.sleep(TANKS[tank])
    return f"{tank}: {20 + TANKS[tank]} degrees"


def enter(line):
    time.sleep(2 / 3)
    print(line)


async def inspect(tanks):
    for line in await asyncio.gather(*map(measure, tanks)):
        enter(line)


async def main():
    await inspect(await list_tanks())


if __name__ == "__main__":
    asyncio.run(main())
