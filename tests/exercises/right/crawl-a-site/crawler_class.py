import asyncio

LINKS = {
    "home": ["caps", "stems", "spores"],
    "caps": ["home", "morel", "bolete"],
    "stems": ["morel", "truffle"],
    "spores": ["lichen", "caps"],
    "morel": [],
    "bolete": ["stems"],
    "truffle": [],
}


async def fetch(page):
    print(f"fetch {page}")
    await asyncio.sleep(1)
    return LINKS[page]


class Crawler:
    def __init__(self, start, connections=3):
        self.found = {start}
        self.broken = set()
        self.queue = asyncio.Queue()
        self.queue.put_nowait(start)
        self.connections = connections

    async def work(self):
        while True:
            page = await self.queue.get()
            try:
                for link in await fetch(page):
                    if link not in self.found:
                        self.found.add(link)
                        self.queue.put_nowait(link)
            except KeyError:
                self.broken.add(page)
            finally:
                self.queue.task_done()

    async def run(self):
        workers = [asyncio.create_task(self.work()) for _ in range(self.connections)]
        await self.queue.join()
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)


async def crawl(start):
    crawler = Crawler(start)
    await crawler.run()
    print("broken:", sorted(crawler.broken))
    return sorted(crawler.found - crawler.broken)


async def main():
    print(await crawl("home"))


if __name__ == "__main__":
    asyncio.run(main())
