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
    known, broken = {start}, []

    async def visit(page):
        try:
            links = await fetch(page)
        except KeyError:
            broken.append(page)
            return
        new = [link for link in links if link not in known]
        known.update(new)
        await asyncio.gather(*map(visit, new))

    await visit(start)
    print("broken:", sorted(broken))
    return sorted(known - set(broken))


async def main():
    print(await crawl("home"))


if __name__ == "__main__":
    asyncio.run(main())
