import asyncio
import time

STOCK = {"apples": (2, 4), "pears": (1, 3), "plums": (3, 6)}


async def fetch_price(fruit):
    seconds, price = STOCK[fruit]
    time.sleep(seconds)
    return price


async def basket(*fruits):
    return await asyncio.gather(*[fetch_price(fruit) for fruit in fruits])


async def main():
    print(await basket("apples", "pears", "plums"))


if __name__ == "__main__":
    asyncio.run(main())
