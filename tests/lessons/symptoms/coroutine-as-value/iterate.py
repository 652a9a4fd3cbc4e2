import asyncio


async def fetch():
    return ["soup"]


async def main():
    for dish in fetch():
        print(dish)


asyncio.run(main())
