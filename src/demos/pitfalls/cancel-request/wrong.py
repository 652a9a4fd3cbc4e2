import asyncio


async def backup():
    try:
        await asyncio.sleep(2)
    finally:
        await asyncio.sleep(0.5)
        print("backup: file closed")


async def main():
    task = asyncio.create_task(backup(), name="backup")
    await asyncio.sleep(0.5)
    task.cancel()
    print("main: is it cancelled?", task.cancelled())
    await asyncio.wait([task])


asyncio.run(main())
