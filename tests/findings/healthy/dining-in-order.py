import asyncio


class Fork:
    def __init__(self, number):
        self.number = number
        self.lock = asyncio.Lock()
        self.uses = 0


class Philosopher:
    def __init__(self, name, left, right):
        self.name = name
        self.first, self.second = sorted((left, right), key=lambda fork: fork.number)
        self.meals = 0

    async def think(self):
        await asyncio.sleep(0.3)

    async def eat(self):
        async with self.first.lock:
            async with self.second.lock:
                self.first.uses += 1
                self.second.uses += 1
                await asyncio.sleep(0.2)
                self.meals += 1

    async def live(self, rounds):
        for _ in range(rounds):
            await self.think()
            await self.eat()


async def main():
    forks = [Fork(n) for n in range(5)]
    names = ["Plato", "Kant", "Hume", "Sartre", "Arendt"]
    table = [Philosopher(name, forks[n], forks[(n + 1) % 5]) for n, name in enumerate(names)]
    async with asyncio.TaskGroup() as group:
        for each in table:
            group.create_task(each.live(3), name=each.name)
    print([each.meals for each in table], sum(fork.uses for fork in forks))


asyncio.run(main())
