import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=2)


def weigh(parcel):
    time.sleep(0.75)
    return len(parcel) * 10


async def postage(parcel):
    grams = pool.submit(weigh, parcel).result()
    await asyncio.sleep(0.5)
    return f"{parcel}: {grams / 100} euros"


async def main():
    for line in await asyncio.gather(postage("book"), postage("teapot"), postage("skis")):
        print(line)


asyncio.run(main())
pool.shutdown()
