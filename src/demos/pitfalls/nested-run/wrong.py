import asyncio


async def fetch():
    print("fetch: start")
    await asyncio.sleep(1)
    print("fetch: end")
    return "the page"


async def main():
    try:
        page = asyncio.run(fetch())
        print(f"main: got {page}")
    except RuntimeError as error:
        print(f"main: {error}")


asyncio.run(main())
