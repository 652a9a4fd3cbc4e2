import asyncio
import time


class Cache:
    def __init__(self, load, ttl):
        self.load = load
        self.ttl = ttl
        self.entries = {}
        self.flying = {}

    async def get(self, key):
        entry = self.entries.get(key)
        if entry is not None and time.monotonic() - entry[1] < self.ttl:
            return entry[0]
        if key not in self.flying:
            self.flying[key] = asyncio.create_task(self._fill(key))
        return await asyncio.shield(self.flying[key])

    async def _fill(self, key):
        try:
            value = await self.load(key)
            self.entries[key] = (value, time.monotonic())
            return value
        finally:
            del self.flying[key]


class Backend:
    def __init__(self):
        self.loads = []

    async def load(self, key):
        self.loads.append(key)
        await asyncio.sleep(1)
        return key.upper()


async def visitor(cache, keys, pause):
    seen = []
    for key in keys:
        seen.append(await cache.get(key))
        await asyncio.sleep(pause)
    return seen


async def main():
    backend = Backend()
    cache = Cache(backend.load, ttl=5)
    visits = [visitor(cache, "abc", 0.1), visitor(cache, "aab", 0.2), visitor(cache, "ca", 4)]
    print(await asyncio.gather(*visits))
    print(backend.loads)


asyncio.run(main())
