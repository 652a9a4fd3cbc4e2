import asyncio


class Bus:
    def __init__(self):
        self.replies = {}

    async def request(self, key):
        self.replies[key] = asyncio.get_running_loop().create_future()
        return await self.replies[key]

    async def receive(self):
        for key in ("a", "c"):
            await asyncio.sleep(1)
            if key in self.replies:
                self.replies[key].set_result(key.upper())


async def main():
    bus = Bus()
    requests = [asyncio.create_task(bus.request(key)) for key in "ab"]
    await bus.receive()
    await asyncio.sleep(30)
    print([task.done() for task in requests])
    for task in requests:
        task.cancel()
    await asyncio.gather(*requests, return_exceptions=True)


asyncio.run(main())
