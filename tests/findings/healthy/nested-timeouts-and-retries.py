import asyncio


class Backend:
    def __init__(self, delays):
        self.delays = iter(delays)
        self.cancelled = 0

    async def call(self):
        try:
            await asyncio.sleep(next(self.delays))
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        return "ok"


async def resilient(backend, per_try, total, tries=5):
    async with asyncio.timeout(total):
        for n in range(tries):
            try:
                async with asyncio.timeout(per_try):
                    return await backend.call()
            except TimeoutError:
                await asyncio.sleep(0.1 * (n + 1))
    return None


async def main():
    backend = Backend([3, 2, 0.5])
    print(await resilient(backend, per_try=1, total=10), backend.cancelled)
    hopeless = Backend([9, 9, 9, 9])
    try:
        await resilient(hopeless, per_try=2, total=5)
    except TimeoutError:
        print("gave up", hopeless.cancelled)


asyncio.run(main())
