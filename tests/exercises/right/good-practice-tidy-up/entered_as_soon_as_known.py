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
    async with asyncio.TaskGroup() as group:
        for task in [group.create_task(measure(tank)) for tank in tanks]:
            await asyncio.get_running_loop().run_in_executor(None, enter, await task)


async def main():
    await inspect(await list_tanks())


if __name__ == "__main__":
    asyncio.run(main())
