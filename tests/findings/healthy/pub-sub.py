import asyncio
from collections import defaultdict


class Broker:
    def __init__(self):
        self.subscribers = defaultdict(set)

    def subscribe(self, topic):
        queue = asyncio.Queue()
        self.subscribers[topic].add(queue)
        return queue

    async def publish(self, topic, message):
        await asyncio.sleep(0.01)
        for queue in self.subscribers[topic]:
            queue.put_nowait(message)

    def close(self):
        for queues in self.subscribers.values():
            for queue in queues:
                queue.put_nowait(None)


async def subscriber(name, broker, topic, seen):
    queue = broker.subscribe(topic)
    while True:
        message = await queue.get()
        if message is None:
            return
        seen[name].append(message)
        await asyncio.sleep(0.02)


async def publisher(broker):
    await asyncio.sleep(0.1)
    for n in range(3):
        await broker.publish("news", f"news {n}")
        await broker.publish("sport", f"sport {n}")
        await asyncio.sleep(0.1)
    broker.close()


async def main():
    broker = Broker()
    seen = defaultdict(list)
    async with asyncio.TaskGroup() as group:
        group.create_task(subscriber("ann", broker, "news", seen))
        group.create_task(subscriber("bob", broker, "sport", seen))
        group.create_task(subscriber("cyd", broker, "news", seen))
        group.create_task(publisher(broker))
    print({name: len(messages) for name, messages in sorted(seen.items())})


asyncio.run(main())
