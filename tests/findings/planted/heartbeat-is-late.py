import asyncio
import time


async def heartbeat():
    while True:
        await asyncio.sleep(0.1)


def compress(data):
    time.sleep(2)
    return data[: len(data) // 2]


async def main():
    beat = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.sleep(0.25)
    print(len(compress("x" * 100)))
    await asyncio.sleep(0.25)
    beat.cancel()
    try:
        await beat
    except asyncio.CancelledError:
        print("stopped")


asyncio.run(main())
