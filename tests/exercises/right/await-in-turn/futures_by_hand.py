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
    loop = asyncio.get_running_loop()
    card, book = loop.create_future(), loop.create_future()

    async def fill(future, search):
        future.set_result(await search)

    tasks = {loop.create_task(fill(card, find_reader(name))), loop.create_task(fill(book, find_book(title)))}
    lent = await lend(await card, await book)
    await asyncio.wait(tasks)
    return lent


async def main():
    print(await serve("Ada", "Emma"))


if __name__ == "__main__":
    asyncio.run(main())
