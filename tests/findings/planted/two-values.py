import asyncio


async def fetch_user(user_id):
    await asyncio.sleep(1)
    return {"id": user_id}


async def fetch_orders(user_id):
    await asyncio.sleep(2)
    return [1, 2, 3]


async def main():
    user = await fetch_user(7)
    orders = await fetch_orders(7)
    print(user, len(orders))


asyncio.run(main())
