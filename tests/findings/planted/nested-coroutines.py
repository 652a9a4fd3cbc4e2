import asyncio


async def main(urls):
    async def download(url):
        await asyncio.sleep(len(url) / 10)
        return f"<html>{url}</html>"

    async def save(name, text):
        await asyncio.sleep(0.1)
        return len(text)

    total = 0
    for url in urls:
        page = await download(url)
        total += await save(url + ".html", page)
    return total


print(asyncio.run(main(["one", "three", "seventeen"])))
