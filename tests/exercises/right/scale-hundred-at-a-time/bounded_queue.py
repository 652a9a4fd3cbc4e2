import asyncio


async def fetch(page):
    # Every tenth page is a big one.
    await asyncio.sleep(1 if page % 10 else 5)
    return page * 1000


async def crawl(pages):
    todo = asyncio.Queue(maxsize=20)
    sizes = {page: 0 for page in pages}

    async def worker():
        while (page := await todo.get()) is not None:
            sizes[page] = await fetch(page)

    async with asyncio.TaskGroup() as group:
        for _ in range(20):
            group.create_task(worker())
        for page in pages:
            await todo.put(page)
        for _ in range(20):
            await todo.put(None)
    return sizes


async def main():
    sizes = await crawl(range(200))
    print(f"{len(sizes)} pages, {sum(sizes.values())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
