import asyncio
import random
import statistics


class Bank:
    def __init__(self, tellers, seed):
        self.random = random.Random(seed)
        self.tellers = asyncio.Semaphore(tellers)
        self.waits = []
        self.served = 0
        self.left = 0

    async def customer(self, name, patience):
        loop = asyncio.get_running_loop()
        arrived = loop.time()
        try:
            async with asyncio.timeout(patience):
                await self.tellers.acquire()
        except TimeoutError:
            self.left += 1
            return
        try:
            self.waits.append(loop.time() - arrived)
            await asyncio.sleep(self.random.expovariate(1 / 4))
            self.served += 1
        finally:
            self.tellers.release()

    async def open(self, seconds):
        loop = asyncio.get_running_loop()
        closing = loop.time() + seconds
        customers = []
        number = 0
        while loop.time() < closing:
            await asyncio.sleep(self.random.expovariate(1 / 2))
            number += 1
            patience = self.random.uniform(1, 8)
            customers.append(asyncio.create_task(self.customer(f"c{number}", patience)))
        await asyncio.gather(*customers)


async def main():
    bank = Bank(tellers=2, seed=5)
    await bank.open(60)
    print(bank.served, bank.left, round(statistics.mean(bank.waits), 2))


asyncio.run(main())
