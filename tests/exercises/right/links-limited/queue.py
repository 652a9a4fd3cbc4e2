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
    found = {link: "not checked" for link in links}
    todo = asyncio.Queue()
    for link in links:
        todo.put_nowait(link)
    for _ in range(AT_ONCE):
        todo.put_nowait(None)

    async def worker():
        while (link := await todo.get()) is not None:
            found[link] = await check(site, link)

    workers = [asyncio.create_task(worker()) for _ in range(AT_ONCE)]
    try:
        await asyncio.gather(*workers)
    except Blocked:
        print("blocked")
    finally:
        for each in workers:
            each.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        for link, status in found.items():
            print(link, status)


async def main():
    async with linksite.serving() as site:
        await report(site, LINKS)


if __name__ == "__main__":
    asyncio.run(main())
