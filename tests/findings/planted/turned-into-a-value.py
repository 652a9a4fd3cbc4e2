import asyncio


async def compute():
    try:
        await asyncio.sleep(5)
        return 42
    except asyncio.CancelledError:
        return None


async def main():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(compute())
        await asyncio.sleep(1)
        task.cancel()
    print(task.result())


asyncio.run(main())
