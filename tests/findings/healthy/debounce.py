import asyncio


class Debouncer:
    def __init__(self, delay, action):
        self.delay = delay
        self.action = action
        self.pending = None

    def __call__(self, value):
        if self.pending is not None:
            self.pending.cancel()
        self.pending = asyncio.create_task(self._later(value))

    async def _later(self, value):
        await asyncio.sleep(self.delay)
        self.action(value)


async def main():
    searches = []
    typed = Debouncer(0.3, searches.append)
    for text in ("a", "as", "asy", "async"):
        typed(text)
        await asyncio.sleep(0.1)
    await asyncio.sleep(0.5)
    typed("asyncio")
    await asyncio.sleep(0.5)
    print(searches)


asyncio.run(main())
