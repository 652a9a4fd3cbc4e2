import asyncio
from asyncio import CancelledError


class Reader:
    def __init__(self):
        self.tries = 0

    async def read(self):
        while self.tries < 5:
            self.tries += 1
            try:
                await asyncio.sleep(1)
            except CancelledError:
                print("interrupted, trying again")
        return self.tries


async def main():
    try:
        async with asyncio.timeout(2.5):
            print(await Reader().read())
    except TimeoutError:
        print("timed out")


asyncio.run(main())
