import asyncio
from concurrent.futures import ThreadPoolExecutor


def work():
    asyncio.get_event_loop()


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        await loop.run_in_executor(pool, work)


asyncio.run(main())
