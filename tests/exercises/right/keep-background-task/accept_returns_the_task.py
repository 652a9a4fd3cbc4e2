import asyncio

TIMES = {"for Lyon": 6, "for Oslo": 3}  # seconds, today


async def register(parcel):
    await asyncio.sleep(TIMES[parcel])
    print(f"{parcel}: registered")


async def accept(parcel) -> asyncio.Task[None]:
    await asyncio.sleep(1)  # weigh it, stamp it
    registration = asyncio.create_task(register(parcel), name=f"register {parcel}")
    print(f"{parcel}: here is your receipt")
    return registration


async def serve(parcels):
    registrations = [await accept(parcel) for parcel in parcels]
    for registration in registrations:
        await registration
    print("counter closed")


async def main():
    await serve(["for Lyon", "for Oslo"])


if __name__ == "__main__":
    asyncio.run(main())
