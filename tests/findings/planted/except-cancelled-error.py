import asyncio


async def poll():
    polls = 0
    while polls < 4:
        try:
            await asyncio.sleep(1)
            polls += 1
        except asyncio.CancelledError:
            print("not now")


async def main():
    task = asyncio.create_task(poll())
    await asyncio.sleep(2.5)
    task.cancel()
    await asyncio.sleep(4)
    print(task.done())


asyncio.run(main())
