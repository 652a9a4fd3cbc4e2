import asyncio

PRICES = {"apple": 3, "pear": 4, "plum": 5}


async def price(name):
    await asyncio.sleep(0.5)
    return PRICES[name]


async def main():
    total = 0
    for name in PRICES:
        total += await price(name)
    print(total)


asyncio.run(main())
