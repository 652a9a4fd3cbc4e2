import asyncio

places = asyncio.Semaphore(20)


async def fetch(page):
    async with places:
        # Every tenth page is a big one.
        await asyncio.sleep(1 if page % 10 else 5)
        return page * 1000


async def crawl(pages):
    sizes = await asyncio.gather(*(fetch(page) for page in pages))
    return dict(zip(pages, sizes))


async def main():
    sizes = await crawl(range(200))
    print(f"{len(sizes)} pages, {sum(sizes.values())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
