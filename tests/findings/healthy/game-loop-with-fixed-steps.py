import asyncio


class World:
    def __init__(self):
        self.ticks = 0
        self.inputs = asyncio.Queue()
        self.x = 0

    def apply(self, key):
        self.x += {"left": -1, "right": 1}.get(key, 0)

    async def player(self):
        for delay, key in [(0.05, "right"), (0.2, "right"), (0.4, "left"), (0.3, "jump")]:
            await asyncio.sleep(delay)
            await self.inputs.put(key)

    async def run(self, fps, seconds):
        loop = asyncio.get_running_loop()
        start = loop.time()
        due = start
        while loop.time() - start < seconds:
            while not self.inputs.empty():
                self.apply(self.inputs.get_nowait())
            self.ticks += 1
            due += 1 / fps
            await asyncio.sleep(max(0, due - loop.time()))


async def main():
    world = World()
    _, _ = await asyncio.gather(world.player(), world.run(fps=10, seconds=2))
    print(world.ticks, world.x)


asyncio.run(main())
