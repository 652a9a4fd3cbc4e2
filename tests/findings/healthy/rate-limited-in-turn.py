import asyncio


class Bucket:
    def __init__(self, capacity, refill):
        self.tokens = capacity
        self.capacity = capacity
        self.refill = refill

    async def take(self):
        while self.tokens < 1:
            await asyncio.sleep(self.refill)
            self.tokens = min(self.capacity, self.tokens + 1)
        self.tokens -= 1


async def send(message):
    await asyncio.sleep(0.01)
    return len(message)


async def main():
    bucket = Bucket(2, 0.5)
    sent = 0
    for message in ["one", "two", "three", "four", "five"]:
        await bucket.take()
        sent += await send(message)
    print(sent)


asyncio.run(main())
