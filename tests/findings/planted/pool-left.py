import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def develop(film):
    time.sleep(1.5)
    print("developed", film)


async def doorbell():
    while True:
        await asyncio.sleep(0.4)
        print("ding")


async def evening(films):
    with ThreadPoolExecutor() as pool:
        for film in films:
            pool.submit(develop, film)
        await asyncio.sleep(0.1)
    await asyncio.sleep(1)


async def main():
    bell = asyncio.create_task(doorbell())
    await evening(["beach", "garden"])
    bell.cancel()


asyncio.run(main())
