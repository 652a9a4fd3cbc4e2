import asyncio


class Cache:
    def __init__(self):
        self.values = {}
        self.refresh = None

    async def _fill(self):
        for key in range(5):
            await asyncio.sleep(0.5)
            self.values[key] = key * key

    def start(self):
        self.refresh = asyncio.create_task(self._fill())


async def main():
    cache = Cache()
    cache.start()
    await asyncio.sleep(1.2)
    print(cache.values)


asyncio.run(main())
