import asyncio
import urllib.request


def fetch(url):
    with urllib.request.urlopen(url) as response:
        return response.status


async def main():
    print(await asyncio.to_thread(fetch, "http://localhost:9/"))


asyncio.run(main())
