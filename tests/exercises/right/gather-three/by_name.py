import asyncio

STOCK = {"apples": (2, 4), "pears": (1, 3), "plums": (3, 6)}


async def fetch_price(fruit):
    seconds, price = STOCK[fruit]
    await asyncio.sleep(seconds)
    return price


async def basket(*fruits):
    prices = {}

    async def note(fruit):
        prices[fruit] = await fetch_price(fruit)

    async with asyncio.TaskGroup() as group:
        for fruit in fruits:
            group.create_task(note(fruit))
    return [prices[fruit] for fruit in fruits]


async def main():
    print(await basket("apples", "pears", "plums"))


if __name__ == "__main__":
    asyncio.run(main())
