import asyncio


async def orders():
    for number in range(1, 4):
        await asyncio.sleep(0.5)
        print(f"order {number}: in")
        yield number


async def handle(number):
    await asyncio.sleep(0.5)
    print(f"order {number}: handled")


async def main():
    async for number in orders():
        await handle(number)


asyncio.run(main())
