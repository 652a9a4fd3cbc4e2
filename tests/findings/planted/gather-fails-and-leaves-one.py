import asyncio


async def good():
    await asyncio.sleep(2)
    print("good is done")


async def bad():
    await asyncio.sleep(0.5)
    raise ValueError("bad")


async def main():
    try:
        await asyncio.gather(good(), bad())
    except ValueError as error:
        print("caught", error)


asyncio.run(main())
