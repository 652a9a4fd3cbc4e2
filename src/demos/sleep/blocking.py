import asyncio
import time


async def main():
    print("before")
    time.sleep(2)
    print("after")


asyncio.run(main())
