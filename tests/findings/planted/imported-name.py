import asyncio
from time import sleep


class Printer:
    def __init__(self, pages):
        self.pages = pages

    async def run(self):
        for page in range(self.pages):
            sleep(0.3)
            await asyncio.sleep(0)
        return self.pages


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(Printer(2).run())
        second = group.create_task(Printer(3).run())
    print(first.result() + second.result())


asyncio.run(main())
