import asyncio


async def fetch(page):
    # Every tenth page is a big one.
    await asyncio.sleep(1 if page % 10 else 5)
    return page * 1000


async def crawl(pages):
    sizes = {}
    pages = list(pages)

    async def worker():
        while pages:
            page = pages.pop()
            sizes[page] = await fetch(page)

    await asyncio.gather(*(worker() for _ in range(20)))
    return dict(sorted(sizes.items()))


async def main():
    sizes = await crawl(range(200))
    print(f"{len(sizes)} pages, {sum(sizes.values())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
