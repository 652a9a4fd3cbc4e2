import asyncio


class Store:
    def __init__(self):
        self.stock = 0
        self.changed = asyncio.Condition()

    async def take(self, amount):
        async with self.changed:
            await self.changed.wait_for(lambda: self.stock >= amount)
            self.stock -= amount

    async def restock(self):
        for _ in range(4):
            await asyncio.sleep(10)
            async with self.changed:
                self.stock += 1
                self.changed.notify_all()


async def main():
    store = Store()
    taker = asyncio.create_task(store.take(10))
    await store.restock()
    print("stock", store.stock)
    taker.cancel()
    await asyncio.gather(taker, return_exceptions=True)


asyncio.run(main())
