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
    desk = asyncio.Lock()

    async def alone(search):
        async with desk:
            return await search

    card, book = await asyncio.gather(alone(find_reader(name)), alone(find_book(title)))
    return await lend(card, book)


async def main():
    print(await serve("Ada", "Emma"))


if __name__ == "__main__":
    asyncio.run(main())
