import asyncio


async def fetch(page):
    # Every tenth page is a big one.
    await asyncio.sleep(1 if page % 10 else 5)
    return page * 1000


async def crawl(pages):
    places = asyncio.Semaphore(21)

    async def one(page):
        async with places:
            return await fetch(page)

    sizes = await asyncio.gather(*map(one, pages))
    return dict(zip(pages, sizes))


async def main():
    sizes = await crawl(range(200))
    print(f"{len(sizes)} pages, {sum(sizes.values())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
