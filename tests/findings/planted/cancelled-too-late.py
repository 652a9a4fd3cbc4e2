import asyncio


class Watcher:
    def __init__(self, path):
        self.path = path
        self.task = None

    async def _watch(self):
        for n in range(10):
            await asyncio.sleep(0.2)
            if n == 3:
                raise FileNotFoundError(self.path)

    def start(self):
        self.task = asyncio.create_task(self._watch(), name="watcher")


async def main():
    watcher = Watcher("/etc/app.conf")
    watcher.start()
    await asyncio.sleep(2)
    print("watched", watcher.path)


asyncio.run(main())
