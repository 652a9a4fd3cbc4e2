import asyncio


async def load(page, seconds):
    await asyncio.sleep(seconds)
    return page


async def main():
    news = asyncio.create_task(load("news", 3), name="news")
    mail = asyncio.create_task(load("mail", 1), name="mail")
    maps = asyncio.create_task(load("maps", 2), name="maps")
    for page in await asyncio.gather(news, mail, maps):
        print(f"main: shows {page}")


asyncio.run(main())
