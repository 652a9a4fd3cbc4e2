import asyncio


class Session:
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, *_):
        await asyncio.sleep(0.1)

    async def fetch(self, url):
        await asyncio.sleep(1)
        return len(url)


async def main(urls):
    sizes = {}
    async with Session() as session:
        for url in urls:
            sizes[url] = await session.fetch(url)
    print(sizes)


asyncio.run(main(["a.org", "bb.org", "ccc.org"]))
