import asyncio
from concurrent.futures import ThreadPoolExecutor

PRICES = {"ink": 3, "paper": 8, "stamp": 2}


async def fetch_price(item):
    await asyncio.sleep(1)
    return PRICES[item]


def label(item):
    price = ThreadPoolExecutor().submit(asyncio.run, fetch_price(item)).result()
    return f"{item}: {price} euros"


def shelf(items):
    return [label(item) for item in items]


async def main():
    for text in shelf(["ink", "paper"]):
        print(text)


if __name__ == "__main__":
    asyncio.run(main())
