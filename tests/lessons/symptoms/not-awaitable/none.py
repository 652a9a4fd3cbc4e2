import asyncio
import time


async def main():
    await time.sleep(0.2)


asyncio.run(main())
