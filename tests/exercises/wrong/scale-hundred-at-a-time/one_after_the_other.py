import asyncio


async def fetch(page):
    # Every tenth page is a big one.
    await asyncio.sleep(1 if page % 10 else 5)
    return page * 1000


async def crawl(pages):
    return {page: await fetch(page) for page in pages}


async def main():
    sizes = await crawl(range(200))
    print(f"{len(sizes)} pages, {sum(sizes.values())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
