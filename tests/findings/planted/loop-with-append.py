import asyncio


async def fetch(url):
    await asyncio.sleep(1)
    return f"<{url}>"


async def crawl(urls):
    pages = []
    for url in urls:
        pages.append(await fetch(url))
    return pages


print(asyncio.run(crawl(["a", "b", "c"])))
