import asyncio


async def download():
    await asyncio.sleep(1)
    print("download: saved")


async def main():
    task = asyncio.create_task(download(), name="download")
    try:
        await asyncio.wait_for(task, timeout=0.5)
    except TimeoutError:
        print("main: not here yet, something else first")
    await asyncio.sleep(1)
    print("main: was it cancelled?", task.cancelled())


asyncio.run(main())
