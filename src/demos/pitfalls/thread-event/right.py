import asyncio
import threading


def signal(flag, loop):
    print("thread: sets the flag")
    loop.call_soon_threadsafe(flag.set)


async def heart():
    await asyncio.sleep(2)


async def main():
    task = asyncio.create_task(heart(), name="heart")
    flag = asyncio.Event()
    loop = asyncio.get_running_loop()
    threading.Timer(0.5, signal, [flag, loop]).start()
    await flag.wait()
    print("main: sees the flag")
    task.cancel()


asyncio.run(main())
