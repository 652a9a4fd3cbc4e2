import asyncio


async def job():
    await asyncio.sleep(0.02)
    return "ready"


async def main():
    task = asyncio.create_task(job())
    while not task.done():
        await asyncio.sleep(0)
    print(task.result())
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 0.02
    while loop.time() < deadline:
        await asyncio.sleep(0)
    print("the deadline has passed")


asyncio.run(main())
