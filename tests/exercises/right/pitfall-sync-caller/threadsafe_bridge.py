import asyncio

PRICES = {"ink": 3, "paper": 8, "stamp": 2}


async def fetch_price(item):
    await asyncio.sleep(1)
    return PRICES[item]


def label(item, loop):
    price = asyncio.run_coroutine_threadsafe(fetch_price(item), loop).result()
    return f"{item}: {price} euros"


def shelf(items, loop):
    return [label(item, loop) for item in items]


async def main():
    loop = asyncio.get_running_loop()
    for text in await asyncio.to_thread(shelf, ["ink", "paper"], loop):
        print(text)


if __name__ == "__main__":
    asyncio.run(main())
