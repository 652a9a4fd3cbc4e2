import asyncio


async def get_page(number):
    await asyncio.sleep(0.3)
    return [] if number > 4 else [number * 10 + n for n in range(3)]


async def main():
    found = []
    for number in range(100):
        items = await get_page(number)
        if not items:
            break
        found += items
    print(len(found))


asyncio.run(main())
