import asyncio


async def write():
    await asyncio.sleep(3)
    print("written")


async def main():
    task = asyncio.create_task(write())
    try:
        await asyncio.wait_for(asyncio.shield(task), timeout=1)
    except TimeoutError:
        print("no time")


asyncio.run(main())
