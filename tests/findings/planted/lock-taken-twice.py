import asyncio


class Account:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.balance = 10

    async def withdraw(self, amount):
        async with self.lock:
            self.balance -= amount

    async def close(self):
        async with self.lock:
            await self.withdraw(self.balance)


asyncio.run(Account().close())
