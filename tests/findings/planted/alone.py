import asyncio
import time


async def main():
    print("waiting the wrong way")
    time.sleep(3)
    print("done")


asyncio.run(main())
