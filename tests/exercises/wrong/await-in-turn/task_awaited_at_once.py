import asyncio


async def find_reader(name):
    await asyncio.sleep(2)  # the register answers
    return f"the card of {name}"


async def find_book(title):
    await asyncio.sleep(3)  # the shelves are searched
    return f"a copy of {title}"


async def lend(card, book):
    await asyncio.sleep(1)  # both are scanned
    return f"{book}, lent on {card}"


async def serve(name, title):
    card = await asyncio.create_task(find_reader(name))
    book = await asyncio.create_task(find_book(title))
    return await lend(card, book)


async def main():
    print(await serve("Ada", "Emma"))


if __name__ == "__main__":
    asyncio.run(main())
