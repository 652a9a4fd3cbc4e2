import asyncio
import logging


class Consumer:
    def __init__(self):
        self.seen = 0

    async def step(self):
        await asyncio.sleep(0.5)
        self.seen += 1

    async def run(self):
        for _ in range(6):
            try:
                await self.step()
            except BaseException as error:
                logging.debug("ignored %r", error)
        return self.seen


async def main():
    consumer = Consumer()
    task = asyncio.create_task(consumer.run())
    await asyncio.sleep(1.2)
    task.cancel()
    result = await task
    print(result)


asyncio.run(main())
