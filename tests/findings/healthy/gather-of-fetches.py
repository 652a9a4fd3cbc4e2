import asyncio


async def fetch(url):
    await asyncio.sleep(1)
    return f"<{url}>"


async def main():
    pages = await asyncio.gather(*(fetch(url) for url in ["a", "b", "c"]))
    print(pages)


asyncio.run(main())
