import asyncio

TIMES = {"for Lyon": 6, "for Oslo": 3}  # seconds, today


async def register(parcel):
    await asyncio.sleep(TIMES[parcel])
    print(f"{parcel}: registered")


class Counter:
    def __init__(self):
        self.open = 0
        self.idle = asyncio.Event()

    async def registered(self, parcel):
        await register(parcel)
        self.open -= 1
        if not self.open:
            self.idle.set()

    async def accept(self, parcel):
        await asyncio.sleep(1)
        self.open += 1
        self.idle.clear()
        self.task = asyncio.create_task(self.registered(parcel))
        print(f"{parcel}: here is your receipt")


async def serve(parcels):
    counter = Counter()
    for parcel in parcels:
        await counter.accept(parcel)
    await counter.idle.wait()
    print("counter closed")


async def main():
    await serve(["for Lyon", "for Oslo"])


if __name__ == "__main__":
    asyncio.run(main())
