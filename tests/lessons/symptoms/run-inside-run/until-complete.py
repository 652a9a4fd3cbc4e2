import asyncio


async def fetch():
    return "soup"


async def main():
    asyncio.get_running_loop().run_until_complete(fetch())


asyncio.run(main())
