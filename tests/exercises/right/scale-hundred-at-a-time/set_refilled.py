import asyncio


async def fetch(page):
    # Every tenth page is a big one.
    await asyncio.sleep(1 if page % 10 else 5)
    return page * 1000


async def crawl(pages):
    sizes = dict.fromkeys(pages)
    left = iter(sizes)
    running = {}
    while True:
        while len(running) < 20 and (page := next(left, None)) is not None:
            running[asyncio.create_task(fetch(page))] = page
        if not running:
            return sizes
        done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            sizes[running.pop(task)] = await task


async def main():
    sizes = await crawl(range(200))
    print(f"{len(sizes)} pages, {sum(sizes.values())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
