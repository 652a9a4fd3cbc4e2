import asyncio


async def find_user(name):
    await asyncio.sleep(0.2)
    return {"name": name, "active": name != "bob"} if name else None


async def find_orders(name):
    await asyncio.sleep(0.4)
    return [f"{name}-1", f"{name}-2"]


async def page(name):
    user = await find_user(name)
    if user is None:
        return "nobody"
    if not user["active"]:
        return "inactive"
    orders = await find_orders(name)
    return f"{name}: {len(orders)}"


async def main():
    print(await asyncio.gather(page("ann"), page("bob"), page("")))


asyncio.run(main())
