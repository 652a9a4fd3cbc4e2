import asyncio
import random


class Flaky(Exception):
    pass


class Service:
    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    async def call(self, payload):
        self.calls += 1
        await asyncio.sleep(0.2)
        if self.calls <= self.failures:
            raise Flaky(f"attempt {self.calls}")
        return payload.upper()


async def with_retries(service, payload, attempts=5, base=0.1):
    rng = random.Random(3)
    for attempt in range(attempts):
        try:
            return await service.call(payload)
        except Flaky as error:
            if attempt == attempts - 1:
                raise
            delay = base * 2**attempt * (1 + rng.random())
            print(f"{error}: again in {delay:.1f} s")
            await asyncio.sleep(delay)


async def main():
    service = Service(failures=3)
    print(await with_retries(service, "hello"))
    hopeless = Service(failures=9)
    try:
        await with_retries(hopeless, "world", attempts=3)
    except Flaky as error:
        print("gave up:", error)


asyncio.run(main())
