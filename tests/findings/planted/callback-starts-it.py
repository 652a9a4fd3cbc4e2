import asyncio


async def cleanup(path):
    await asyncio.sleep(0.8)
    print("removed", path)


def on_done(task):
    asyncio.create_task(cleanup(task.result()))


async def build():
    await asyncio.sleep(0.5)
    return "build/"


async def main():
    task = asyncio.create_task(build())
    task.add_done_callback(on_done)
    await task
    await asyncio.sleep(0.1)


asyncio.run(main())
