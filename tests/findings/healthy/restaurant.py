import asyncio
import random

random.seed(4)


class Kitchen:
    def __init__(self, stoves):
        self.stoves = asyncio.Semaphore(stoves)
        self.served = []

    async def cook(self, order):
        async with self.stoves:
            await asyncio.sleep(random.uniform(1, 3))
        return f"dish for {order}"


class Waiter:
    def __init__(self, name, kitchen, tables):
        self.name = name
        self.kitchen = kitchen
        self.tables = tables

    async def take_order(self, table):
        await asyncio.sleep(0.5)
        return f"table {table}"

    async def serve(self, dish):
        await asyncio.sleep(0.2)
        self.kitchen.served.append(dish)

    async def handle(self, table):
        order = await self.take_order(table)
        dish = await self.kitchen.cook(order)
        await self.serve(dish)

    async def shift(self):
        async with asyncio.TaskGroup() as group:
            for table in self.tables:
                group.create_task(self.handle(table))


async def main():
    kitchen = Kitchen(stoves=2)
    waiters = [Waiter("w1", kitchen, [1, 2, 3]), Waiter("w2", kitchen, [4, 5])]
    await asyncio.gather(*(waiter.shift() for waiter in waiters))
    print(len(kitchen.served))


asyncio.run(main())
