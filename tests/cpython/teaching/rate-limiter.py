import asyncio
from collections import deque


class RateLimiter:
    def __init__(self, rate, per):
        self.rate, self.per, self.calls = rate, per, deque()
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        async with self.lock:
            while len(self.calls) >= self.rate:
                wait = self.calls[0] + self.per - loop.time()
                if wait > 0:
                    await asyncio.sleep(wait)
                self.calls.popleft()
            self.calls.append(loop.time())

    async def __aexit__(self, *_):
        return None


async def main():
    limiter, loop = RateLimiter(2, 0.1), asyncio.get_running_loop()
    start, times = loop.time(), []

    async def call():
        async with limiter:
            times.append(int((loop.time() - start) * 10 + 0.01))

    await asyncio.gather(*(call() for _ in range(5)))
    print(times)


asyncio.run(main())
