import asyncio

PRICES = {"ink": 3, "paper": 8, "stamp": 2}


async def fetch_price(item):
    await asyncio.sleep(1)
    return PRICES[item]


async def label(item: str) -> str:
    return f"{item}: {await fetch_price(item)} euros"


async def shelf(items: list[str]) -> list[str]:
    return await asyncio.gather(*(label(item) for item in items))


async def main():
    for text in await shelf(["ink", "paper"]):
        print(text)


if __name__ == "__main__":
    asyncio.run(main())
