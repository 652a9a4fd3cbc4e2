import asyncio


async def server_that_hangs():
    await asyncio.Event().wait()


async def main():
    task = asyncio.create_task(server_that_hangs())
    for n in range(3):
        await asyncio.sleep(10)
        print("still waiting", n)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("gave up by hand")


asyncio.run(main())
