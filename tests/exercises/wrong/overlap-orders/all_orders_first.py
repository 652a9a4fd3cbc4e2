import asyncio

ARRIVALS = [("egg", 1), ("cheese", 1), ("nut", 1)]


async def orders():
    for crepe, seconds in ARRIVALS:
        await asyncio.sleep(seconds)  # the next customer comes
        yield crepe


async def bake(crepe):
    await asyncio.sleep(4)
    print(f"{crepe} served")


async def serve():
    await asyncio.gather(*[bake(crepe) async for crepe in orders()])


async def main():
    await serve()
    print("closed")


if __name__ == "__main__":
    asyncio.run(main())
