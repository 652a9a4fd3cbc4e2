import asyncio
import time


def spin(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


async def ticker():
    for n in range(3):
        print("tick", n)
        await asyncio.sleep(0.01)


async def main():
    ticking = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    start = time.time()
    spin(0.1)
    print(f"spun for {time.time() - start:.1f} s")
    await ticking


asyncio.run(main())
