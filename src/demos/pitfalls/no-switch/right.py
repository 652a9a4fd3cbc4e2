import asyncio
import time


async def guest():
    print("guest: my turn at last")


async def main():
    task = asyncio.create_task(guest(), name="guest")
    lock = asyncio.Lock()
    for part in range(1, 4):
        await lock.acquire()
        print(f"main: part {part}")
        time.sleep(0.5)
        lock.release()
        await asyncio.sleep(0)
    await task


asyncio.run(main())
