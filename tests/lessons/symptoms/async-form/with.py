import asyncio
import threading


async def main():
    async with threading.Lock():
        pass


asyncio.run(main())
