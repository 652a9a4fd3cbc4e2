import asyncio
from collections import deque

SITE = {
    "/": ["/a", "/b"],
    "/a": ["/a/1", "/a/2", "/"],
    "/b": ["/b/1", "/a"],
    "/a/1": [],
    "/a/2": ["/b/1"],
    "/b/1": ["/missing"],
}


class NotFound(Exception):
    pass


async def get(path):
    await asyncio.sleep(0.2 + len(path) / 100)
    if path not in SITE:
        raise NotFound(path)
    return SITE[path]


class Crawler:
    def __init__(self, workers=3):
        self.queue = asyncio.Queue()
        self.seen = set()
        self.broken = []
        self.workers = workers

    def add(self, path):
        if path not in self.seen:
            self.seen.add(path)
            self.queue.put_nowait(path)

    async def work(self):
        while True:
            path = await self.queue.get()
            try:
                async with asyncio.timeout(1):
                    links = await get(path)
            except NotFound:
                self.broken.append(path)
            except TimeoutError:
                self.add(path)
            else:
                for link in links:
                    self.add(link)
            finally:
                self.queue.task_done()

    async def crawl(self, start):
        self.add(start)
        tasks = [asyncio.create_task(self.work()) for _ in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    crawler = Crawler()
    await crawler.crawl("/")
    print(sorted(crawler.seen))
    print("broken:", crawler.broken)


asyncio.run(main())
