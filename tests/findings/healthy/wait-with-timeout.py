import asyncio


async def slow(n):
    await asyncio.sleep(n)
    return n


async def main():
    try:
        await asyncio.wait_for(slow(5), timeout=1)
    except TimeoutError:
        print("too slow")
    try:
        async with asyncio.timeout(1):
            print(await slow(0.5))
            await slow(2)
    except TimeoutError:
        print("too slow again")


asyncio.run(main())
