import asyncio
import time


class RateLimiter:
    """At most `rate` calls a second."""

    def __init__(self, rate):
        self.interval = 1 / rate
        self.next_time = 0.0
        self.lock = asyncio.Lock()

    async def wait(self):
        async with self.lock:
            now = time.monotonic()
            delay = self.next_time - now
            if delay > 0:
                await asyncio.sleep(delay)
                now = self.next_time
            self.next_time = now + self.interval


async def call(limiter, n, answers):
    await limiter.wait()
    await asyncio.sleep(0.3)
    answers.append(n)


async def main():
    limiter = RateLimiter(rate=4)
    answers = []
    await asyncio.gather(*(call(limiter, n, answers) for n in range(10)))
    print(len(answers), round(time.monotonic(), 2))


asyncio.run(main())
