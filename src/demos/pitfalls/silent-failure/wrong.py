import asyncio


async def backup():
    await asyncio.sleep(0.5)
    raise ValueError("disk full")


async def main():
    task = asyncio.create_task(backup(), name="backup")
    await asyncio.sleep(1)
    print("main: all is well,", task.get_name(), "done:", task.done())


asyncio.run(main())
