import asyncio


class Gate:
    def __init__(self):
        self.opened = asyncio.Event()

    async def enter(self, name):
        await self.opened.wait()
        print(name, "enters")


async def main():
    gate = Gate()
    async with asyncio.TaskGroup() as group:
        for name in ("ann", "bob"):
            group.create_task(gate.enter(name), name=name)


asyncio.run(main())
