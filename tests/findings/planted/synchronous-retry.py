import asyncio
import time


class Flaky:
    def __init__(self):
        self.tries = 0

    def connect(self):
        self.tries += 1
        return self.tries > 3


def connect_with_retries(server):
    while not server.connect():
        time.sleep(0.25)
    return server.tries


async def metronome(beats):
    for _ in range(5):
        await asyncio.sleep(0.2)
        beats.append(asyncio.get_running_loop().time())


async def main():
    beats = []
    ticking = asyncio.create_task(metronome(beats), name="metronome")
    await asyncio.sleep(0.1)
    print(connect_with_retries(Flaky()))
    await ticking
    print(len(beats))


asyncio.run(main())
