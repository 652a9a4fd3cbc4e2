import asyncio


async def fetch():
    print("fetch: start")
    await asyncio.sleep(1)
    print("fetch: end")
    return "the page"


async def main():
    page = fetch()
    print(f"main: got a {type(page).__name__}")


asyncio.run(main())
