import asyncio


async def fetch():
    return ["soup"]


async def main():
    print(len(fetch()))


asyncio.run(main())
