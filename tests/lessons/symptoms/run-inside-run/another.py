import asyncio


async def fetch():
    return "soup"


async def main():
    asyncio.new_event_loop().run_until_complete(fetch())


asyncio.run(main())
