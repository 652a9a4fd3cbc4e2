import asyncio


async def fetch(page):
    print(f"{page}: requested")
    await asyncio.sleep(1)
    print(f"{page}: received")
    return page


async def main():
    users = asyncio.create_task(fetch("users"), name="users")
    orders = asyncio.create_task(fetch("orders"), name="orders")
    print("main: asked for both")
    print("main: have", await users)
    print("main: have", await orders)


asyncio.run(main())
