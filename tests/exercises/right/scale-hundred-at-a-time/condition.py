import asyncio


async def fetch(page):
    # Every tenth page is a big one.
    await asyncio.sleep(1 if page % 10 else 5)
    return page * 1000


async def crawl(pages):
    free = 20
    change = asyncio.Condition()

    async def one(page):
        nonlocal free
        async with change:
            await change.wait_for(lambda: free > 0)
            free -= 1
        size = await fetch(page)
        async with change:
            free += 1
            change.notify()
        return size

    sizes = await asyncio.gather(*map(one, pages))
    return dict(zip(pages, sizes))


async def main():
    sizes = await crawl(range(200))
    print(f"{len(sizes)} pages, {sum(sizes.values())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
