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


disk = asyncio.Lock()


async def inspect(tank):
    line = measure(tank)
    async with disk:
        await asyncio.to_thread(enter, await line)


async def main():
    measured = {}
    async with asyncio.TaskGroup() as group:
        for tank in await list_tanks():
            measured[tank] = group.create_task(measure(tank))
    for task in measured.values():
        async with disk:
            await asyncio.to_thread(enter, task.result())


if __name__ == "__main__":
    asyncio.run(main())
