import asyncio


async def fetch():
    return "soup"


async def main():
    print(", ".join([fetch()]))


asyncio.run(main())
