import asyncio


async def fetch():
    return "soup"


async def main():
    soup = fetch()
    print(await soup)
    print(await soup)


asyncio.run(main())
