from asyncio import gather, run, sleep

STOCK = {"apples": (2, 4), "pears": (1, 3), "plums": (3, 6)}


async def fetch_price(fruit):
    seconds, price = STOCK[fruit]
    await sleep(seconds)
    return price


async def basket(first, second, third):
    prices = await gather(fetch_price(first), fetch_price(second), fetch_price(third))
    return list(prices)


async def main():
    print(await basket("apples", "pears", "plums"))


if __name__ == "__main__":
    run(main())
