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
    loop = asyncio.get_running_loop()
    lines = await asyncio.gather(*[measure(tank) for tank in tanks])
    for line in lines:
        await loop.run_in_executor(None, enter, line)


async def main():
    tanks = await list_tanks()
    await inspect(tanks)


if __name__ == "__main__":
    asyncio.run(main())
