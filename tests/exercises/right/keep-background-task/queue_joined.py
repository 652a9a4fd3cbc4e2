import asyncio

TIMES = {"for Lyon": 6, "for Oslo": 3}  # seconds, today


async def register(parcel):
    await asyncio.sleep(TIMES[parcel])
    print(f"{parcel}: registered")


async def accept(parcel, counter):
    await asyncio.sleep(1)  # weigh it, stamp it
    counter.put_nowait(parcel)

    async def finish():
        await register(parcel)
        counter.task_done()

    task = asyncio.create_task(finish())
    tasks.add(task)
    task.add_done_callback(tasks.discard)
    print(f"{parcel}: here is your receipt")


tasks = set()


async def serve(parcels):
    counter = asyncio.Queue()
    for parcel in parcels:
        await accept(parcel, counter)
    await counter.join()
    print("counter closed")


async def main():
    await serve(["for Lyon", "for Oslo"])


if __name__ == "__main__":
    asyncio.run(main())
