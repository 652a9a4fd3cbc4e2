import asyncio


async def fetch():
    await asyncio.sleep(0.1)


async def main():
    soup = fetch()
    task = asyncio.create_task(soup)
    await asyncio.sleep(0)
    await soup


asyncio.run(main())
