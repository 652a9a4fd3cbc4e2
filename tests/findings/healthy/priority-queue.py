import asyncio
import itertools


class Dispatcher:
    def __init__(self):
        self.queue = asyncio.PriorityQueue()
        self.numbers = itertools.count()
        self.order = []

    def submit(self, priority, name):
        self.queue.put_nowait((priority, next(self.numbers), name))

    async def run(self, count):
        for _ in range(count):
            _, _, name = await self.queue.get()
            await asyncio.sleep(0.2)
            self.order.append(name)
            self.queue.task_done()


async def main():
    dispatcher = Dispatcher()
    for priority, name in [(3, "low"), (1, "high"), (2, "mid"), (1, "high too")]:
        dispatcher.submit(priority, name)
    await dispatcher.run(4)
    print(dispatcher.order)


asyncio.run(main())
