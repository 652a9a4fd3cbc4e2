import asyncio

PRICES = {"ink": 3, "paper": 8, "stamp": 2}


async def fetch_price(item):
    await asyncio.sleep(1)
    return PRICES[item]


def label(item, runner):
    price = runner.run(fetch_price(item))
    return f"{item}: {price} euros"


def shelf(items):
    with asyncio.Runner() as runner:
        return [label(item, runner) for item in items]


def main():
    for text in shelf(["ink", "paper"]):
        print(text)


if __name__ == "__main__":
    main()
