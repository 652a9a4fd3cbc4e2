import asyncio

PRICES = {"ink": 3, "paper": 8, "stamp": 2}


async def fetch_price(item):
    await asyncio.sleep(1)
    return PRICES[item]


def label(item, price):
    return f"{item}: {price} euros"


async def shelf(items):
    prices = await asyncio.gather(*map(fetch_price, items))
    return list(map(label, items, prices))


async def main():
    for text in await shelf(["ink", "paper"]):
        print(text)


if __name__ == "__main__":
    asyncio.run(main())
