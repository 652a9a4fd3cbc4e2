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
    await asyncio.sleep(1)
    return LINKS[page]


async def crawl(start):
    known = [start]
    broken = []
    for page in known:
        try:
            links = await fetch(page)
        except KeyError:
            broken.append(page)
            continue
        known += [link for link in links if link not in known]
    print("broken:", sorted(broken))
    return sorted(set(known) - set(broken))


async def main():
    print(await crawl("home"))


if __name__ == "__main__":
    asyncio.run(main())
