import asyncio
import contextlib


async def refresh(cache):
    while True:
        cache["now"] = cache.get("now", 0) + 1
        await asyncio.sleep(0.5)


async def main():
    cache = {}
    task = asyncio.create_task(refresh(cache))
    await asyncio.sleep(2.2)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    print(cache)


asyncio.run(main())
