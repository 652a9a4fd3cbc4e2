import asyncio
import sys


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
    async with asyncio.TaskGroup() as tg:
        searches = [tg.create_task(search(what)) for search, what in ((find_reader, name), (find_book, title))]
    print("both found", file=sys.stderr)
    return await lend(*[search.result() for search in searches])


async def main():
    print(await serve("Ada", "Emma"))


if __name__ == "__main__":
    asyncio.run(main())
