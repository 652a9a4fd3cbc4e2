import asyncio


class Account:
    def __init__(self):
        self.balance = 100

    async def withdraw(self, amount):
        balance = self.balance
        await asyncio.sleep(0.2)
        self.balance = balance - amount
        return self.balance


async def main():
    account = Account()
    first = await account.withdraw(10)
    second = await account.withdraw(20)
    third = await account.withdraw(30)
    print(first, second, third)


asyncio.run(main())
