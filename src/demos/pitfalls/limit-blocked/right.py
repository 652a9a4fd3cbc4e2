import asyncio


async def main():
    limit = asyncio.timeout(0.5)
    try:
        async with limit:
            print("main: report begun")
            await asyncio.sleep(1.5)
            print("main: report written")
    except TimeoutError:
        print("main: time is up, no report")
    print("main: limit expired?", limit.expired())


asyncio.run(main())
