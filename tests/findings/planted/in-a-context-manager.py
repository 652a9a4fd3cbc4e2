import asyncio
import time


class Lease:
    async def __aenter__(self):
        time.sleep(0.75)
        return self

    async def __aexit__(self, *_):
        await asyncio.sleep(0.1)


async def use(name):
    async with Lease():
        print(name, "has it")
        await asyncio.sleep(0.2)


async def main():
    await asyncio.gather(*(use(name) for name in "xyz"))


asyncio.run(main())
