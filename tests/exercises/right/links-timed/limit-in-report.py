import asyncio

import linksite

LIMIT = 3
LINKS = ["/", "/menu", "/map", "/news", "/soup", "/lost", "/attic"]


async def check(site, link):
    status, _ = await site.get(link)
    return status


async def in_time(site, link):
    try:
        return await asyncio.wait_for(check(site, link), LIMIT)
    except asyncio.TimeoutError:
        return "no answer"


async def report(site, links):
    results = await asyncio.gather(*[in_time(site, link) for link in links])
    for i in range(len(links)):
        print(links[i], results[i])


async def main():
    async with linksite.serving() as site:
        await report(site, LINKS)


if __name__ == "__main__":
    asyncio.run(main())
