import asyncio

TIMES = {"for Lyon": 6, "for Oslo": 3}  # seconds, today


async def register(parcel):
    await asyncio.sleep(TIMES[parcel])
    print(f"{parcel}: registered")


async def accept(parcel, tasks):
    await asyncio.sleep(1)  # weigh it, stamp it
    tasks.append(asyncio.create_task(register(parcel)))
    print(f"{parcel}: here is your receipt")


async def serve(parcels):
    tasks = []
    for parcel in parcels:
        await accept(parcel, tasks)
    if tasks:
        await asyncio.wait(tasks, return_when=asyncio.ALL_COMPLETED)
    print("counter closed")


async def main():
    await serve(["for Lyon", "for Oslo"])


if __name__ == "__main__":
    asyncio.run(main())
