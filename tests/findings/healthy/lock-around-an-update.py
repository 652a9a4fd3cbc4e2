import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

    async def withdraw(self, amount):
        async with self.lock:
            balance = self.balance
            await asyncio.sleep(0.1)
            if balance < amount:
                raise ValueError("not enough")
            self.balance = balance - amount
        return amount


async def main():
    account = Account(100)
    results = await asyncio.gather(
        *(account.withdraw(40) for _ in range(3)),
        return_exceptions=True,
    )
    print(results, account.balance)


asyncio.run(main())
