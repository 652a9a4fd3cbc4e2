import asyncio


async def slow():
    print("slow: start")
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("slow: cancelled, tidying up")
        raise
    print("slow: end")
    return "Done"


async def main():
    task = asyncio.create_task(slow(), name="slow")
    return await task


print(asyncio.run(main()))
