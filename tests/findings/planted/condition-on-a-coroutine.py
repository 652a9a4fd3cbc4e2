import asyncio


async def is_allowed(user):
    await asyncio.sleep(0.1)
    return user == "root"


async def open_vault(user):
    if is_allowed(user):
        print(user, "may enter")
    else:
        print(user, "may not")


async def main():
    await asyncio.gather(open_vault("root"), open_vault("guest"))


asyncio.run(main())
