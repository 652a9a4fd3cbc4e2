import asyncio


async def load(page, seconds):
    print(f"{page}: start")
    await asyncio.sleep(seconds)
    print(f"{page}: end")


async def main():
    news = asyncio.create_task(load("news", 1), name="news")
    mail = asyncio.create_task(load("mail", 2), name="mail")
    maps = asyncio.create_task(load("maps", 2), name="maps")
    pets = asyncio.create_task(load("pets", 2), name="pets")
    await asyncio.gather(news, mail, maps, pets)


asyncio.run(main())
