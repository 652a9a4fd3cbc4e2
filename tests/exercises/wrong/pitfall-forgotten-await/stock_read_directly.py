import asyncio

STOCK = {"roses": 20, "tulips": 0, "lilies": 3}
orders = []


async def in_stock(flower):
    await asyncio.sleep(1)  # look in the cold room
    return STOCK[flower] > 0


async def save(flower):
    await asyncio.sleep(1)  # write it into the book
    orders.append(flower)


async def take_order(flower):
    if STOCK[flower] > 0:
        await asyncio.sleep(2)
        orders.append(flower)
        print(f"{flower}: ordered")
    else:
        print(f"{flower}: sold out")


async def main(flowers):
    for flower in flowers:
        await take_order(flower)
    print("in the book:", orders)


if __name__ == "__main__":
    asyncio.run(main(["roses", "tulips", "lilies"]))
