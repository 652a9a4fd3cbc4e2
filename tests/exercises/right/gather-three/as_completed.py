import asyncio

STOCK = {"apples": (2, 4), "pears": (1, 3), "plums": (3, 6)}


async def fetch_price(fruit):
    seconds, price = STOCK[fruit]
    await asyncio.sleep(seconds)
    return price


async def basket(first, second, third):
    fruits = [first, second, third]
    prices = [0] * len(fruits)

    async def numbered(number, fruit):
        return number, await fetch_price(fruit)

    for done in asyncio.as_completed([numbered(*each) for each in enumerate(fruits)]):
        number, price = await done
        prices[number] = price
    return prices


async def main():
    print(await basket("apples", "pears", "plums"))


if __name__ == "__main__":
    asyncio.run(main())
