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
    lines = await asyncio.gather(*[measure(tank) for tank in tanks])

    def enter_all():
        for line in lines:
            enter(line)

    await asyncio.to_thread(enter_all)


async def main():
    await inspect(await list_tanks())


if __name__ == "__main__":
    asyncio.run(main())
