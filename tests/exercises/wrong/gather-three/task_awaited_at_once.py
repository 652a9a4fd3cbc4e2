import asyncio

STOCK = {"apples": (2, 4), "pears": (1, 3), "plums": (3, 6)}


async def fetch_price(fruit):
    seconds, price = STOCK[fruit]
    await asyncio.sleep(seconds)
    return price


async def basket(first, second, third):
    a = await asyncio.create_task(fetch_price(first))
    b = await asyncio.create_task(fetch_price(second))
    c = await asyncio.create_task(fetch_price(third))
    return [a, b, c]


async def main():
    print(await basket("apples", "pears", "plums"))


if __name__ == "__main__":
    asyncio.run(main())
