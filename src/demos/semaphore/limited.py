import asyncio


async def load(page, seconds, permits):
    async with permits:
        print(f"{page}: start")
        await asyncio.sleep(seconds)
        print(f"{page}: end")


async def main():
    permits = asyncio.Semaphore(2)
    news = asyncio.create_task(load("news", 1, permits), name="news")
    mail = asyncio.create_task(load("mail", 2, permits), name="mail")
    maps = asyncio.create_task(load("maps", 2, permits), name="maps")
    pets = asyncio.create_task(load("pets", 2, permits), name="pets")
    await asyncio.gather(news, mail, maps, pets)


asyncio.run(main())
