import asyncio
import time


def hash_file(name):
    time.sleep(1)
    return sum(map(ord, name))


async def main():
    sums = await asyncio.gather(*(asyncio.to_thread(hash_file, name) for name in ("a.txt", "b.txt")))
    print(sums)


asyncio.run(main())
