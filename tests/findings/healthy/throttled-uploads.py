import asyncio
import collections
import time


class Throttle:
    """At most `count` starts in any `period` seconds."""

    def __init__(self, count, period):
        self.count = count
        self.period = period
        self.starts = collections.deque()

    async def __aenter__(self):
        while True:
            now = time.monotonic()
            while self.starts and now - self.starts[0] >= self.period:
                self.starts.popleft()
            if len(self.starts) < self.count:
                self.starts.append(now)
                return self
            await asyncio.sleep(self.starts[0] + self.period - now)

    async def __aexit__(self, *_):
        return False


async def upload(throttle, name, log):
    async with throttle:
        log.append((round(time.monotonic(), 1), name))
        await asyncio.sleep(0.2)
    return len(name)


async def in_turn(throttle, names, log):
    total = 0
    for name in names:
        total += await upload(throttle, name, log)
    return total


async def main():
    log = []
    throttle = Throttle(count=2, period=1)
    print(await in_turn(throttle, ["a", "bb", "ccc", "dddd"], log))
    await asyncio.gather(*(upload(throttle, name, log) for name in "xyz"))
    print(len(log), log[-1][0])


asyncio.run(main())
