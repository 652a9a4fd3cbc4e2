import asyncio
import threading


def ring(bell):
    print("thread: rings")
    bell.set()


async def guard(bell):
    await bell.wait()
    print("guard: hears the bell")


async def main():
    bell = asyncio.Event()
    task = asyncio.create_task(guard(bell), name="guard")
    threading.Timer(0.5, ring, [bell]).start()
    await asyncio.sleep(2)
    print("main: the loop wakes after 2 s")
    await task


asyncio.run(main())
