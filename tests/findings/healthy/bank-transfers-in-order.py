import asyncio


class Account:
    def __init__(self, name, balance):
        self.name = name
        self.balance = balance
        self.lock = asyncio.Lock()


async def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda account: account.name)
    async with first.lock:
        async with second.lock:
            if source.balance < amount:
                return False
            await asyncio.sleep(0.05)
            source.balance -= amount
            target.balance += amount
            return True


async def main():
    a, b = Account("a", 100), Account("b", 100)
    done = await asyncio.gather(*(transfer(a, b, 30) for _ in range(4)), transfer(b, a, 10))
    print(done, a.balance, b.balance)


asyncio.run(main())
