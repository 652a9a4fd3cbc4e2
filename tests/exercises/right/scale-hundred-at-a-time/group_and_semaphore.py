import asyncio


async def fetch(page):
    # Every tenth page is a big one.
    await asyncio.sleep(1 if page % 10 else 5)
    return page * 1000


async def crawl(pages):
    places = asyncio.BoundedSemaphore(20)
    sizes = {}

    async def one(page):
        async with places:
            sizes[page] = await fetch(page)

    async with asyncio.TaskGroup() as group:
        for page in pages:
            group.create_task(one(page))
    return dict(sorted(sizes.items()))


async def main():
    sizes = await crawl(range(200))
    print(f"{len(sizes)} pages, {sum(sizes.values())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
