import asyncio
from concurrent.futures import ProcessPoolExecutor


def heavy(n):
    return sum(i * i for i in range(n))


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=2) as pool:
        results = await asyncio.gather(*(loop.run_in_executor(pool, heavy, n) for n in (10, 100, 1000)))
    print(results)


if __name__ == "__main__":
    asyncio.run(main())
