import asyncio


async def fetch(page):
    print(f"{page}: requested")
    await asyncio.sleep(1)
    print(f"{page}: received")
    return page


async def main():
    users, orders = await asyncio.gather(
        fetch("users"), fetch("orders")
    )
    print(f"have {users} and {orders}")


asyncio.run(main())
