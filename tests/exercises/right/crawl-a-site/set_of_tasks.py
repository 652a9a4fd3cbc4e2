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
    todo, seen, broken, asking = [start], {start}, [], {}
    while todo or asking:
        while todo and len(asking) < 3:
            page = todo.pop(0)
            asking[asyncio.create_task(fetch(page))] = page
        done, _ = await asyncio.wait(asking, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            page = asking.pop(task)
            try:
                new = [link for link in task.result() if link not in seen]
            except KeyError:
                broken.append(page)
            else:
                seen.update(new)
                todo.extend(new)
    print("broken:", sorted(broken))
    return sorted(seen.difference(broken))


async def main():
    print(await crawl("home"))


if __name__ == "__main__":
    asyncio.run(main())
