import asyncio


async def fetch():
    return ["soup"]


async def main():
    print(fetch()[0])


asyncio.run(main())
