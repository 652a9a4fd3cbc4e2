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
    try:
        pages = await asyncio.gather(typo, mail)
        print(f"main: has {pages}")
    except ValueError as error:
        print(f"main: caught {error!r}")
    print(f"main: has {await mail!r} all the same")


asyncio.run(main())
