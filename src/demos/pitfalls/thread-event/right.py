import asyncio
import threading


def ring(bell, loop):
    print("thread: rings")
    loop.call_soon_threadsafe(bell.set)


async def guard(bell):
    await bell.wait()
    print("guard: hears the bell")


async def main():
    bell = asyncio.Event()
    task = asyncio.create_task(guard(bell), name="guard")
    loop = asyncio.get_running_loop()
    threading.Timer(0.5, ring, [bell, loop]).start()
    await asyncio.sleep(2)
    print("main: the loop wakes after 2 s")
    await task


asyncio.run(main())
