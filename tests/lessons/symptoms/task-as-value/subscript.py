import asyncio


async def fetch():
    return ["soup"]


async def main():
    task = asyncio.create_task(fetch())
    print(task[0])


asyncio.run(main())
