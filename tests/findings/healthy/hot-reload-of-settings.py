import asyncio
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Settings:
    interval: float = 1.0
    verbose: bool = False


class Source:
    def __init__(self, changes):
        self.changes = changes

    async def watch(self):
        for delay, change in self.changes:
            await asyncio.sleep(delay)
            yield change


class App:
    def __init__(self, source):
        self.source = source
        self.settings = Settings()
        self.changed = asyncio.Event()
        self.ticks = []

    async def reload(self):
        async for change in self.source.watch():
            self.settings = replace(self.settings, **change)
            self.changed.set()

    async def tick(self):
        loop = asyncio.get_running_loop()
        while not self.settings.verbose:
            self.changed.clear()
            try:
                async with asyncio.timeout(self.settings.interval):
                    await self.changed.wait()
            except TimeoutError:
                self.ticks.append(loop.time())

    async def run(self):
        async with asyncio.TaskGroup() as group:
            group.create_task(self.reload())
            group.create_task(self.tick())


async def main():
    app = App(Source([(2.5, {"interval": 0.5}), (2.2, {"verbose": True})]))
    await app.run()
    print(len(app.ticks), app.settings)


asyncio.run(main())
