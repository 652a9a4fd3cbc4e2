import asyncio

import linksite

LIMIT = 3
AT_ONCE = 3
LINKS = [
    "/", "/attic", "/menu", "/map", "/cellar", "/news", "/soup",
    "/party", "/lost",
]


class Blocked(Exception):
    """The site has had enough of our requests."""


async def check(site, link):
    try:
        async with asyncio.timeout(LIMIT):
            status, _ = await site.get(link)
    except TimeoutError:
        return "no answer"
    except Exception as error:
        return f"failed: {error}"
    if status == 429:
        raise Blocked
    return status


async def report(site, links):
    found = dict.fromkeys(links, "not checked")
    permits = asyncio.Semaphore(AT_ONCE)

    async def note(link):
        await asyncio.sleep(links.index(link) // AT_ONCE)
        found[link] = await check(site, link)

    try:
        async with asyncio.TaskGroup() as group:
            for link in links:
                group.create_task(note(link))
    except* Blocked:
        print("blocked")
    finally:
        for link, status in found.items():
            print(link, status)


async def main():
    async with linksite.serving() as site:
        await report(site, LINKS)


if __name__ == "__main__":
    asyncio.run(main())
