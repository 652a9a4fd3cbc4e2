import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        pass
    group.create_task(asyncio.sleep(0.1))


asyncio.run(main())
