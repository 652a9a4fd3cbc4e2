import asyncio


async def backup():
    await asyncio.sleep(0.5)
    raise ValueError("disk full")


async def main():
    task = asyncio.create_task(backup(), name="backup")
    await asyncio.sleep(1)
    try:
        await task
        print(
            "main: all is well,", task.get_name(), "done:", task.done()
        )
    except ValueError as error:
        print("main:", task.get_name(), "failed,", error)


asyncio.run(main())
