import asyncio


async def fail():
    raise ValueError("no soup")


async def late(group):
    try:
        await asyncio.sleep(0.1)
    finally:
        group.create_task(asyncio.sleep(0.1))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(late(group))
        await asyncio.sleep(0)
        group.create_task(fail())


try:
    asyncio.run(main())
except* ValueError:
    pass
except* RuntimeError as errors:
    raise errors.exceptions[0] from None
