import asyncio
import gc


async def wait_for_ever():
    await asyncio.Future()


async def main():
    asyncio.create_task(wait_for_ever())
    await asyncio.sleep(0.1)
    gc.collect()


asyncio.run(main())
