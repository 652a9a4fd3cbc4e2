import asyncio


async def download():
    await asyncio.sleep(1)
    print("download: saved")


async def main():
    task = asyncio.create_task(download(), name="download")
    done, pending = await asyncio.wait([task], timeout=0.5)
    if task in done:
        print("main: it has come in time")
    for late in pending:
        late.cancel()
        print("main: too late, dropped")
    await asyncio.sleep(1)
    print("main: end")


asyncio.run(main())
