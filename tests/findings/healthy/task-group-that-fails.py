import asyncio


async def steady():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("told to stop")
        raise


async def broken():
    await asyncio.sleep(1)
    raise ValueError("broken")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(steady())
            group.create_task(broken())
    except* ValueError as group:
        print([str(error) for error in group.exceptions])


asyncio.run(main())
