import asyncio

STOCK = {"apples": (2, 4), "pears": (1, 3), "plums": (3, 6)}


async def fetch_price(fruit):
    seconds, price = STOCK[fruit]
    await asyncio.sleep(seconds)
    return price


async def basket(first, second, third):
    return [await asyncio.wait_for(fetch_price(fruit), timeout=3) for fruit in (first, second, third)]


async def main():
    print(await basket("apples", "pears", "plums"))


if __name__ == "__main__":
    asyncio.run(main())
