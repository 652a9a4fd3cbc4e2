import asyncio


async def ticks(seconds):
    n = 0
    while n < 5:
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            pass
        n += 1
        yield n


async def consume():
    async for n in ticks(1):
        print("tick", n)
    return "all"


async def main():
    try:
        print(await asyncio.wait_for(consume(), timeout=2.5))
    except TimeoutError:
        print("cut")


asyncio.run(main())
