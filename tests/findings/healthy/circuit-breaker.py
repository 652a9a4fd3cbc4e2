import asyncio
import enum
import time


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half open"


class OpenError(Exception):
    pass


class Breaker:
    def __init__(self, threshold, cooldown):
        self.threshold = threshold
        self.cooldown = cooldown
        self.failures = 0
        self.opened_at = 0.0
        self.state = State.CLOSED

    async def call(self, function, *args):
        if self.state is State.OPEN:
            if time.monotonic() - self.opened_at < self.cooldown:
                raise OpenError
            self.state = State.HALF_OPEN
        try:
            result = await function(*args)
        except ConnectionError:
            self.failures += 1
            if self.failures >= self.threshold or self.state is State.HALF_OPEN:
                self.state = State.OPEN
                self.opened_at = time.monotonic()
            raise
        self.failures = 0
        self.state = State.CLOSED
        return result


async def backend(n):
    await asyncio.sleep(0.1)
    if 3 <= n < 7:
        raise ConnectionError(n)
    return n


async def main():
    breaker = Breaker(threshold=2, cooldown=1.5)
    for n in range(10):
        try:
            print(n, await breaker.call(backend, n))
        except ConnectionError:
            print(n, "failed", breaker.state.value)
        except OpenError:
            print(n, "refused")
        await asyncio.sleep(0.5)


asyncio.run(main())
