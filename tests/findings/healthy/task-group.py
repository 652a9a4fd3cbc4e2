import asyncio


async def part(n):
    await asyncio.sleep(n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(part(n)) for n in (3, 1, 2)]
    print([task.result() for task in tasks])


asyncio.run(main())
