import asyncio


async def worker(name):
    print(f"{name}: start")
    try:
        await asyncio.sleep(5)
        print(f"{name}: end")
    finally:
        print(f"{name}: tidies up")
        await asyncio.sleep(1)
        print(f"{name}: is tidy")


async def main():
    busy = asyncio.create_task(worker("busy"), name="busy")
    await asyncio.sleep(1)
    fresh = asyncio.create_task(worker("fresh"), name="fresh")
    print("main: cancel()", busy.cancel(), fresh.cancel())
    print("main: cancelled()", busy.cancelled(), fresh.cancelled())
    await asyncio.wait([busy, fresh])
    print("main: cancelled()", busy.cancelled(), fresh.cancelled())


asyncio.run(main())
