import asyncio


async def save():
    print("save: start")
    await asyncio.sleep(2)
    print("save: end")


async def main():
    task = asyncio.create_task(save(), name="save")
    try:
        await asyncio.wait_for(task, timeout=1)
    except TimeoutError:
        print("main: waited long enough")
    await asyncio.wait([task])
    print("main: was it cancelled?", task.cancelled())


asyncio.run(main())
