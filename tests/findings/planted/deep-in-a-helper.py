import asyncio
import time


def read_sensor():
    time.sleep(0.2)
    return 21.5


def average(count):
    return sum(read_sensor() for _ in range(count)) / count


async def watch(results):
    results.append(average(3))
    await asyncio.sleep(1)
    results.append(average(3))


async def clock():
    for _ in range(4):
        await asyncio.sleep(0.5)
        print("tick")


async def main():
    results = []
    await asyncio.gather(clock(), watch(results))
    print(results)


asyncio.run(main())
