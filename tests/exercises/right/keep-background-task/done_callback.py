import asyncio

TIMES = {"for Lyon": 6, "for Oslo": 3}  # seconds, today


async def register(parcel):
    await asyncio.sleep(TIMES[parcel])
    print(f"{parcel}: registered")


async def accept(parcel, done):
    await asyncio.sleep(1)  # weigh it, stamp it
    task = asyncio.create_task(register(parcel))
    task.add_done_callback(lambda task: done.release())
    print(f"{parcel}: here is your receipt")


async def serve(parcels):
    done = asyncio.Semaphore(0)
    for parcel in parcels:
        await accept(parcel, done)
    for parcel in parcels:
        await done.acquire()
    print("counter closed")


async def main():
    await serve(["for Lyon", "for Oslo"])


if __name__ == "__main__":
    asyncio.run(main())
