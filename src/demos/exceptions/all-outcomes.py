import asyncio


async def fetch(page, seconds):
    print(f"{page}: requested")
    await asyncio.sleep(seconds)
    if page == "typo":
        raise ValueError("no such page")
    print(f"{page}: received")
    return page


async def main():
    typo = asyncio.create_task(fetch("typo", 1), name="typo")
    mail = asyncio.create_task(fetch("mail", 2), name="mail")
    both = await asyncio.gather(typo, mail, return_exceptions=True)
    print(f"main: has {both}")


asyncio.run(main())
