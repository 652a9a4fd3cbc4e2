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
    known, broken, level = {start}, set(), [start]
    limit = asyncio.Semaphore(3)

    async def links_of(page):
        async with limit:
            try:
                return await fetch(page)
            except KeyError:
                broken.add(page)
                return []

    while level:
        found = await asyncio.gather(*map(links_of, level))
        links = {link for links in found for link in links}
        level = sorted(links - known)
        known.update(level)
    print("broken:", sorted(broken))
    return sorted(known - broken)


async def main():
    print(await crawl("home"))


if __name__ == "__main__":
    asyncio.run(main())
