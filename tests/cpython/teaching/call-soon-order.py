import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon 1")
    loop.call_soon_threadsafe(print, "soon 2, from any thread")
    loop.call_later(0, print, "later 0")
    task = asyncio.create_task(child())
    print("main goes on")
    await asyncio.sleep(0)
    print("after one turn")
    await task
    await asyncio.sleep(0.001)


async def child():
    print("child")


asyncio.run(main())
