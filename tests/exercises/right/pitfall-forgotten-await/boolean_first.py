import asyncio

STOCK = {"roses": 20, "tulips": 0, "lilies": 3}
orders = []


async def in_stock(flower):
    await asyncio.sleep(1)  # look in the cold room
    return STOCK[flower] > 0


async def save(flower):
    await asyncio.sleep(1)  # write it into the book
    orders.append(flower)


async def take_order(flower: str) -> None:
    available: bool = await in_stock(flower)
    match available:
        case True:
            await asyncio.create_task(save(flower))
            print(f"{flower}: ordered")
        case False:
            print(f"{flower}: sold out")


async def main(flowers):
    for flower in flowers:
        await take_order(flower)
    print("in the book:", orders)


if __name__ == "__main__":
    asyncio.run(main(["roses", "tulips", "lilies"]))
