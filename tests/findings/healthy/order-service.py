import asyncio
import random
from dataclasses import dataclass, field


@dataclass
class Order:
    number: int
    items: list[str]
    status: str = "new"
    history: list[str] = field(default_factory=list)

    def move(self, status):
        self.history.append(self.status)
        self.status = status


class OutOfStock(Exception):
    pass


class Inventory:
    def __init__(self, stock):
        self.stock = dict(stock)
        self.lock = asyncio.Lock()

    async def reserve(self, items):
        async with self.lock:
            await asyncio.sleep(0.05)
            missing = [item for item in items if self.stock.get(item, 0) < 1]
            if missing:
                raise OutOfStock(", ".join(missing))
            for item in items:
                self.stock[item] -= 1

    async def release(self, items):
        async with self.lock:
            await asyncio.sleep(0.02)
            for item in items:
                self.stock[item] += 1


class Payments:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.charged = 0

    async def charge(self, order):
        await asyncio.sleep(0.3)
        if self.random.random() < 0.3:
            raise ConnectionError("card network")
        self.charged += len(order.items)
        return f"receipt-{order.number}"


async def process(order, inventory, payments):
    order.move("reserving")
    try:
        await inventory.reserve(order.items)
    except OutOfStock as error:
        order.move("rejected")
        return f"{order.number}: no {error}"
    order.move("charging")
    for attempt in range(3):
        try:
            receipt = await payments.charge(order)
            break
        except ConnectionError:
            await asyncio.sleep(0.1 * 2**attempt)
    else:
        await inventory.release(order.items)
        order.move("failed")
        return f"{order.number}: payment failed"
    order.move("done")
    return f"{order.number}: {receipt}"


async def main():
    inventory = Inventory({"tea": 3, "mug": 2})
    payments = Payments(seed=11)
    orders = [Order(n, ["tea", "mug"][: 1 + n % 2]) for n in range(5)]
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(process(order, inventory, payments)) for order in orders]
    for task in tasks:
        print(task.result())
    print(inventory.stock, payments.charged)


asyncio.run(main())
