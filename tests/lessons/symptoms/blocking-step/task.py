import asyncio
import time


async def main():
    time.sleep(0.2)


asyncio.run(main(), debug=True)
