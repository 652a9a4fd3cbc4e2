import asyncio


class Buffer:
    def __init__(self, size):
        self.size = size
        self.items = []
        self.changed = asyncio.Condition()

    async def put(self, item):
        async with self.changed:
            await self.changed.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.changed.notify_all()

    async def get(self):
        async with self.changed:
            await self.changed.wait_for(lambda: self.items)
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


async def producer(buffer, count):
    for n in range(count):
        await buffer.put(n)
        await asyncio.sleep(0.1)


async def consumer(buffer, count):
    total = 0
    for _ in range(count):
        total += await buffer.get()
        await asyncio.sleep(0.3)
    return total


async def main():
    buffer = Buffer(2)
    _, total = await asyncio.gather(producer(buffer, 6), consumer(buffer, 6))
    print(total)


asyncio.run(main())
