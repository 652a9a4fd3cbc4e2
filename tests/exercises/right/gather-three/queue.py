import asyncio

STOCK = {"apples": (2, 4), "pears": (1, 3), "plums": (3, 6)}


async def fetch_price(fruit):
    seconds, price = STOCK[fruit]
    await asyncio.sleep(seconds)
    return price


async def basket(*fruits):
    prices = asyncio.Queue()

    async def put(fruit):
        await prices.put((fruits.index(fruit), await fetch_price(fruit)))

    workers = [asyncio.create_task(put(fruit)) for fruit in fruits]
    found = sorted([await prices.get() for _ in workers])
    return [price for _, price in found]


async def main():
    print(await basket("apples", "pears", "plums"))


if __name__ == "__main__":
    asyncio.run(main())
