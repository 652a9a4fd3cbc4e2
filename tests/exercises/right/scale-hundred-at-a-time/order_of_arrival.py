import asyncio


async def fetch(page):
    # Every tenth page is a big one.
    await asyncio.sleep(1 if page % 10 else 5)
    return page * 1000


async def crawl(pages):
    permits = asyncio.Semaphore(20)
    sizes = {}

    async def ask(page):
        async with permits:
            sizes[page] = await fetch(page)

    await asyncio.gather(*map(ask, pages))
    return sizes


async def main():
    sizes = await crawl(range(200))
    print(f"{len(sizes)} pages, {sum(sizes.values())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
