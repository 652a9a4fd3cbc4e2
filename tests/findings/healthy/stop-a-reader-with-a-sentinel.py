import asyncio
import contextlib


class Log:
    def __init__(self):
        self.lines = asyncio.Queue()
        self.written = []

    async def writer(self):
        while (line := await self.lines.get()) is not None:
            await asyncio.sleep(0.01)
            self.written.append(line)

    @contextlib.asynccontextmanager
    async def opened(self):
        writing = asyncio.create_task(self.writer(), name="writer")
        try:
            yield self
        finally:
            self.lines.put_nowait(None)
            await writing

    def write(self, line):
        self.lines.put_nowait(line)


async def work(name, log, pause):
    for n in range(3):
        await asyncio.sleep(pause)
        log.write(f"{name} {n}")


async def main():
    log = Log()
    async with log.opened():
        async with asyncio.TaskGroup() as group:
            group.create_task(work("fast", log, 1))
            group.create_task(work("slow", log, 4))
    print(len(log.written))


asyncio.run(main())
