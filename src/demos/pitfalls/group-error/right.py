import asyncio


async def check():
    await asyncio.sleep(0.5)
    raise ValueError("bad data")


async def load():
    await asyncio.sleep(1)
    print("load: end")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(check(), name="check")
            group.create_task(load(), name="load")
    except* ValueError:
        print("main: bad data, going on without")
    print("main: end")


asyncio.run(main())
