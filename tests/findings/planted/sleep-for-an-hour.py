import asyncio


async def fetch(url):
    if "slow" in url:
        await asyncio.sleep(3600)
    else:
        await asyncio.sleep(0.2)
    return url


async def main():
    for url in ("a", "b", "slow", "c"):
        if await fetch(url) == "c":
            print("reached", url)
            break


asyncio.run(main())
