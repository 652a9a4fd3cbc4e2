import asyncio


async def confirm(order):
    await asyncio.sleep(0.1)  # the warehouse answers
    return f"order {order} confirmed"


async def confirm_all(orders):
    permits = asyncio.Semaphore(3)

    async def ask(order):
        async with permits:
            return await confirm(order)

    return await asyncio.gather(*(ask(order) for order in orders))


async def main():
    for answer in await confirm_all([1, 2, 3, 4, 5]):
        print(answer)


asyncio.run(main())
