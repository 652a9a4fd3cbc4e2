import asyncio
import time


def read_file(name):
    time.sleep(1)
    return name * 2


async def main():
    a = await asyncio.to_thread(read_file, "a")
    b = await asyncio.to_thread(read_file, "b")
    print(a + b)


asyncio.run(main())
