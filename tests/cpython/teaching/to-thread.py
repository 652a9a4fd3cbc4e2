import asyncio
import contextvars
import time

user = contextvars.ContextVar("user", default="nobody")


def read_file(name):
    time.sleep(0.03)
    return f"{name} read for {user.get()}"


async def heartbeat(beats):
    while True:
        beats.append(1)
        await asyncio.sleep(0.01)


async def main():
    user.set("Ada")
    beats = []
    beating = asyncio.create_task(heartbeat(beats))
    print(await asyncio.to_thread(read_file, "a.txt"))
    print("the loop was free:", len(beats) >= 2)
    beating.cancel()
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)


asyncio.run(main())
