import asyncio


async def ticker():
    n = 0
    while True:
        await asyncio.sleep(1)
        n += 1
        print("tick", n)


async def main():
    task = asyncio.create_task(ticker())
    await asyncio.sleep(3.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("ticker has stopped")


asyncio.run(main())
