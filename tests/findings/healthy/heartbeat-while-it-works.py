import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def crunch(n):
    time.sleep(1.5)
    return n * n


async def heartbeat(beats):
    while True:
        beats.append(time.monotonic())
        await asyncio.sleep(0.5)


async def main():
    beats = []
    beating = asyncio.create_task(heartbeat(beats))
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        result = await loop.run_in_executor(pool, crunch, 7)
    beating.cancel()
    await asyncio.gather(beating, return_exceptions=True)
    print(result, len(beats))


asyncio.run(main())
