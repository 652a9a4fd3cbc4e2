import asyncio
from dataclasses import dataclass

FILES = {"one.iso": 5, "two.iso": 3, "three.iso": 8, "four.iso": 2}


@dataclass
class Progress:
    name: str
    total: int
    done: int = 0

    @property
    def percent(self):
        return 100 * self.done // self.total


class Paused(Exception):
    pass


class Manager:
    def __init__(self, parallel):
        self.slots = asyncio.Semaphore(parallel)
        self.progress = {}
        self.resumed = asyncio.Event()
        self.resumed.set()

    async def chunks(self, name):
        for number in range(FILES[name]):
            await self.resumed.wait()
            await asyncio.sleep(0.5)
            yield b"x" * (number + 1)

    async def download(self, name):
        progress = self.progress[name] = Progress(name, FILES[name])
        async with self.slots:
            size = 0
            async for chunk in self.chunks(name):
                size += len(chunk)
                progress.done += 1
        return name, size

    async def report(self, seconds):
        while any(each.done < each.total for each in self.progress.values()):
            await asyncio.sleep(seconds)
            print(", ".join(f"{each.name} {each.percent}%" for each in self.progress.values()))

    async def pause_for(self, start, seconds):
        await asyncio.sleep(start)
        self.resumed.clear()
        await asyncio.sleep(seconds)
        self.resumed.set()


async def main():
    manager = Manager(parallel=2)
    async with asyncio.TaskGroup() as group:
        downloads = [group.create_task(manager.download(name)) for name in FILES]
        group.create_task(manager.pause_for(2, 3))
        await asyncio.sleep(0)
        group.create_task(manager.report(2))
    print(dict(task.result() for task in downloads))


asyncio.run(main())
