import asyncio


class Account:
    def __init__(self):
        self.balance = 0
        self.lock = asyncio.Lock()


async def deposit(name, account):
    async with account.lock:
        seen = account.balance
        print(f"{name}: sees {seen}")
        await asyncio.sleep(1)
        account.balance = seen + 10
        print(f"{name}: writes {account.balance}")


async def main():
    account = Account()
    ann = asyncio.create_task(deposit("ann", account), name="ann")
    bob = asyncio.create_task(deposit("bob", account), name="bob")
    eve = asyncio.create_task(deposit("eve", account), name="eve")
    await asyncio.gather(ann, bob, eve)
    print(f"main: 3 times 10 makes {account.balance}")


asyncio.run(main())
