import asyncio


async def load_profile(name):
    await asyncio.sleep(1)
    return name.title()


async def load_friends(name):
    await asyncio.sleep(1)
    return [name + "'s friend"]


async def page(name, full):
    if full:
        profile = await load_profile(name)
        limit = 10
        friends = await load_friends(name)
        return profile, friends[:limit]
    return (await load_profile(name),)


async def main():
    print(await page("ann", True))
    print(await page("bob", False))


asyncio.run(main())
