import asyncio


async def login(name):
    await asyncio.sleep(0.5)
    return f"token-{name}"


async def orders(token):
    await asyncio.sleep(1)
    return [token, 1, 2]


async def total(items):
    await asyncio.sleep(0.2)
    return len(items)


async def main():
    token = await login("ann")
    items = await orders(token)
    print(await total(items))


asyncio.run(main())
