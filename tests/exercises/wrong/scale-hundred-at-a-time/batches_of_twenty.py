import asyncio


async def fetch(page):
    # Every tenth page is a big one.
    await asyncio.sleep(1 if page % 10 else 5)
    return page * 1000


async def crawl(pages):
    pages = list(pages)
    sizes = []
    for first in range(0, len(pages), 20):
        sizes += await asyncio.gather(*map(fetch, pages[first:first + 20]))
    return dict(zip(pages, sizes))


async def main():
    sizes = await crawl(range(200))
    print(f"{len(sizes)} pages, {sum(sizes.values())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
