import asyncio
import concurrent.futures
import time


def blocking(n):
    time.sleep(0.02)
    return n * 10


async def main():
    loop = asyncio.get_running_loop()
    start = time.perf_counter()
    print(await asyncio.gather(*(loop.run_in_executor(None, blocking, n) for n in range(3))))
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, blocking, n) for n in range(4))))
    print(f"{time.perf_counter() - start:.1f}")


asyncio.run(main())
