import asyncio
from concurrent.futures import ThreadPoolExecutor


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
    with ThreadPoolExecutor() as pool:
        card = pool.submit(asyncio.run, find_reader(name))
        book = pool.submit(asyncio.run, find_book(title))
        return await lend(card.result(), book.result())


async def main():
    print(await serve("Ada", "Emma"))


if __name__ == "__main__":
    asyncio.run(main())
