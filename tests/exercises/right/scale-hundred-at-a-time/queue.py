import asyncio


async def fetch(page):
    # Every tenth page is a big one.
    await asyncio.sleep(1 if page % 10 else 5)
    return page * 1000


async def crawl(pages):
    queue = asyncio.Queue()
    for page in pages:
        queue.put_nowait(page)
    sizes = {}

    async def worker():
        while True:
            page = await queue.get()
            sizes[page] = await fetch(page)
            queue.task_done()

    workers = [asyncio.create_task(worker()) for _ in range(20)]
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return {page: sizes[page] for page in pages}


async def main():
    sizes = await crawl(range(200))
    print(f"{len(sizes)} pages, {sum(sizes.values())} bytes")


if __name__ == "__main__":
    asyncio.run(main())
