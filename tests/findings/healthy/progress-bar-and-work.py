import asyncio
import sys


class Spinner:
    frames = "|/-\\"

    def __init__(self, label, stream):
        self.label = label
        self.stream = stream
        self.task = None
        self.count = 0

    async def spin(self):
        while True:
            self.stream.append(f"{self.label} {self.frames[self.count % 4]}")
            self.count += 1
            await asyncio.sleep(0.1)

    async def __aenter__(self):
        self.task = asyncio.create_task(self.spin())
        return self

    async def __aexit__(self, kind, error, traceback):
        self.task.cancel()
        try:
            await self.task
        except asyncio.CancelledError:
            pass
        self.stream.append(f"{self.label} {'failed' if error else 'done'}")


async def build(steps):
    for step in range(steps):
        await asyncio.sleep(0.25)
    return steps


async def main():
    stream = []
    async with Spinner("build", stream):
        await build(4)
    try:
        async with Spinner("test", stream):
            await asyncio.sleep(0.3)
            raise AssertionError("red")
    except AssertionError as error:
        print(error, file=sys.stderr)
    print(len(stream), stream[-1])


asyncio.run(main())
