import asyncio

tasks = {}


async def left():
    await asyncio.sleep(0)
    await tasks["right"]


async def right():
    await asyncio.sleep(0)
    await tasks["left"]


async def main():
    tasks["left"] = asyncio.create_task(left(), name="left")
    tasks["right"] = asyncio.create_task(right(), name="right")
    await asyncio.wait(tasks.values())


asyncio.run(main())
