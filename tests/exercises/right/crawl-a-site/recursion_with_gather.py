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
    states = {start: "under way"}
    limit = asyncio.BoundedSemaphore(3)

    async def visit(page):
        await limit.acquire()
        try:
            links = await fetch(page)
        except KeyError:
            states[page] = "broken"
            return
        finally:
            limit.release()
        states[page] = "there"
        new = []
        for link in links:
            if states.setdefault(link, "new") == "new":
                states[link] = "under way"
                new.append(visit(link))
        await asyncio.gather(*new)

    await visit(start)
    pages = sorted(states)
    is_broken = [page for page in pages if states[page] == "broken"]
    print("broken:", is_broken)
    return [page for page in pages if page not in is_broken]


async def main():
    print(await crawl("home"))


if __name__ == "__main__":
    asyncio.run(main())
