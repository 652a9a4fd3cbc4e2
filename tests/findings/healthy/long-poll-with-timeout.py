import asyncio


class Channel:
    def __init__(self):
        self.event = asyncio.Event()
        self.value = None

    def publish(self, value):
        self.value = value
        self.event.set()

    async def next(self, timeout):
        try:
            async with asyncio.timeout(timeout):
                await self.event.wait()
        except TimeoutError:
            return None
        self.event.clear()
        return self.value


async def main():
    channel = Channel()
    asyncio.get_running_loop().call_later(2.5, channel.publish, "news")
    for attempt in range(5):
        value = await channel.next(1)
        print(attempt, value)
        if value is not None:
            break


asyncio.run(main())
