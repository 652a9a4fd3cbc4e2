import asyncio
import threading


def ring(bell):
    print("thread: rings")
    bell.set()


async def heart():
    await asyncio.sleep(2)


async def main():
    task = asyncio.create_task(heart(), name="heart")
    bell = asyncio.Event()
    threading.Timer(0.5, ring, [bell]).start()
    await bell.wait()
    print("main: hears the bell")
    task.cancel()


asyncio.run(main())
