import asyncio
import threading


def signal(flag):
    print("thread: sets the flag")
    flag.set()


async def heart():
    await asyncio.sleep(2)


async def main():
    task = asyncio.create_task(heart(), name="heart")
    flag = asyncio.Event()
    threading.Timer(0.5, signal, [flag]).start()
    await flag.wait()
    print("main: sees the flag")
    task.cancel()


asyncio.run(main())
