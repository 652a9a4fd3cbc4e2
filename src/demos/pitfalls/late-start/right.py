import asyncio
import time


async def download():
    print("download: requested")
    await asyncio.sleep(1)
    print("download: received")


async def main():
    task = asyncio.create_task(download(), name="download")
    await asyncio.sleep(0)
    print("main: starts its own second of work")
    time.sleep(1)
    print("main: work done")
    await task


asyncio.run(main())
