import asyncio
import time


def flush(buffer):
    time.sleep(1.5)
    buffer.clear()


async def main():
    buffer = ["line"]
    asyncio.get_running_loop().call_later(0.5, flush, buffer)
    for _ in range(4):
        await asyncio.sleep(0.5)
        print(len(buffer))


asyncio.run(main())
