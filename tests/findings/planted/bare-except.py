import asyncio


async def attempt(n):
    try:
        await asyncio.sleep(10)
    except:
        print("attempt", n, "failed")
    return n


async def main():
    task = asyncio.create_task(attempt(1))
    await asyncio.sleep(1)
    task.cancel()
    print(await task)


asyncio.run(main())
