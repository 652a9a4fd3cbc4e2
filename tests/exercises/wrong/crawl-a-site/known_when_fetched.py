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


async def crawl(start):
    known, broken = set(), set()
    permits = asyncio.Semaphore(3)

    async def visit(page):
        if page in known or page in broken:
            return
        try:
            async with permits:
                links = await fetch(page)
        except KeyError:
            broken.add(page)
            return
        known.add(page)
        await asyncio.gather(*map(visit, links))

    await visit(start)
    print("broken:", sorted(broken))
    return sorted(known)


async def main():
    print(await crawl("home"))


if __name__ == "__main__":
    asyncio.run(main())
