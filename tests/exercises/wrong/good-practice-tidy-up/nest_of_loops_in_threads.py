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


def inspect(tanks):
    for tank in tanks:
        enter(asyncio.run(measure(tank)))


async def main():
    tanks = await list_tanks()
    await asyncio.to_thread(inspect, tanks)


if __name__ == "__main__":
    asyncio.run(main())
