import asyncio
import time


def slow_query(n):
    time.sleep(0.4)
    return n


async def handler(n):
    await asyncio.sleep(0.1 * n)
    return slow_query(n)


async def main():
    async with asyncio.TaskGroup() as group:
        for n in range(4):
            group.create_task(handler(n), name=f"handler-{n}")


asyncio.run(main())
