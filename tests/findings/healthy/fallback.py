import asyncio


async def from_cache(key):
    await asyncio.sleep(0.01)
    return None


async def from_database(key):
    await asyncio.sleep(0.5)
    return key.upper()


async def lookup(key):
    value = await from_cache(key)
    if value is None:
        value = await from_database(key)
    return value


async def either(key):
    return await from_cache(key) or await from_database(key)


async def main():
    print(await lookup("a"))
    print(await either("b"))


asyncio.run(main())
