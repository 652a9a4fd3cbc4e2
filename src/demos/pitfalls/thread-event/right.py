import asyncio
import threading


def ring(bell, loop):
    print("thread: rings")
    loop.call_soon_threadsafe(bell.set)


async def heart():
    await asyncio.sleep(2)


async def main():
    task = asyncio.create_task(heart(), name="heart")
    bell = asyncio.Event()
    loop = asyncio.get_running_loop()
    threading.Timer(0.5, ring, [bell, loop]).start()
    await bell.wait()
    print("main: hears the bell")
    task.cancel()


asyncio.run(main())
