import asyncio


async def countdown(n):
    left = n
    try:
        while left:
            await asyncio.sleep(1)
            left -= 1
    finally:
        return left


async def main():
    task = asyncio.create_task(countdown(5))
    await asyncio.sleep(2.5)
    task.cancel()
    print(await task)


asyncio.run(main())
