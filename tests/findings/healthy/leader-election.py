import asyncio
import random


class Node:
    def __init__(self, name, cluster, seed):
        self.name = name
        self.cluster = cluster
        self.random = random.Random(seed)
        self.term = 0
        self.voted = {}
        self.last_heard = 0.0
        self.is_leader = False

    def vote(self, term, candidate):
        if term not in self.voted:
            self.voted[term] = candidate
            self.term = max(self.term, term)
        return self.voted[term] == candidate

    async def ask(self, other):
        await asyncio.sleep(0.01)
        return other.vote(self.term, self.name)

    async def run_election(self):
        self.term += 1
        others = [node for node in self.cluster if node is not self]
        votes = await asyncio.gather(*(self.ask(other) for other in others))
        won = 1 + sum(votes) > len(self.cluster) / 2
        self.is_leader = won and self.vote(self.term, self.name)

    async def heartbeat(self):
        while self.is_leader:
            for node in self.cluster:
                node.last_heard = asyncio.get_running_loop().time()
            await asyncio.sleep(0.05)

    async def run(self):
        loop = asyncio.get_running_loop()
        while True:
            timeout = self.random.uniform(0.15, 0.6)
            await asyncio.sleep(timeout)
            if loop.time() - self.last_heard >= timeout:
                await self.run_election()
                await self.heartbeat()


async def main():
    cluster = []
    cluster += [Node(f"n{n}", cluster, n) for n in range(3)]
    tasks = [asyncio.create_task(node.run(), name=node.name) for node in cluster]
    await asyncio.sleep(3)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print([node.name for node in cluster if node.is_leader])


asyncio.run(main())
