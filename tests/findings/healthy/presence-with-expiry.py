import asyncio
import time


class Presence:
    def __init__(self, ttl):
        self.ttl = ttl
        self.seen = {}
        self.gone = []
        self.sweeper = None

    async def __aenter__(self):
        self.sweeper = asyncio.create_task(self._sweep(), name="sweeper")
        return self

    async def __aexit__(self, *_):
        self.sweeper.cancel()
        await asyncio.gather(self.sweeper, return_exceptions=True)

    def beat(self, who):
        self.seen[who] = time.monotonic()

    async def _sweep(self):
        while True:
            await asyncio.sleep(self.ttl / 2)
            limit = time.monotonic() - self.ttl
            for who in [who for who, when in self.seen.items() if when < limit]:
                del self.seen[who]
                self.gone.append(who)


async def client(presence, who, beats, pause):
    for _ in range(beats):
        presence.beat(who)
        await asyncio.sleep(pause)


async def main():
    async with Presence(ttl=2) as presence:
        await asyncio.gather(
            client(presence, "ann", 10, 0.5),
            client(presence, "bob", 2, 1),
        )
        print(sorted(presence.seen), presence.gone)


asyncio.run(main())
