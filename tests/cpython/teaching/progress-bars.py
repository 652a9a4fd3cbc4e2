import asyncio
import random
import sys


async def download(name, size, bars):
    done = 0
    while done < size:
        await asyncio.sleep(0.001)
        done = min(size, done + random.randint(5, 20))
        bars[name] = done / size
        print(f"\r{name:<5}[{'#' * int(10 * bars[name]):<10}]", end="", flush=True)
    sys.stdout.write(f"\r{name:<5}complete      \n")
    sys.stdout.flush()


async def main():
    bars = {}
    for name, size in (("logo", 40), ("film", 90)):
        await download(name, size, bars)
    for mark in "|/-\\" * 2:
        sys.stdout.write(mark + "\b")
        await asyncio.sleep(0.001)
    print("\nall", f"{sum(bars.values()) / len(bars):.0%}")
    print("a", "b", sep=", ", end=".\n")
    print(*range(3), sep="\t")


random.seed(1)
asyncio.run(main())
