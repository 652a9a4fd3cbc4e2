import asyncio
import contextlib


class Poller:
    def __init__(self):
        self.rounds = 0

    async def run(self):
        while self.rounds < 6:
            with contextlib.suppress(BaseException):
                await self.once()
            self.rounds += 1

    async def once(self):
        await asyncio.sleep(0.5)


async def main():
    poller = Poller()
    async with asyncio.TaskGroup() as group:
        task = group.create_task(poller.run(), name="poller")
        await asyncio.sleep(1.2)
        task.cancel()
    print(poller.rounds)


asyncio.run(main())
