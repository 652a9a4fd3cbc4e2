import asyncio

TIMES = {"for Lyon": 6, "for Oslo": 3}  # seconds, today


async def register(parcel):
    await asyncio.sleep(TIMES[parcel])
    print(f"{parcel}: registered")


async def accept(parcel):
    await asyncio.sleep(1)  # weigh it, stamp it
    asyncio.create_task(register(parcel))
    print(f"{parcel}: here is your receipt")


async def serve(parcels):
    async def both(parcel):
        await asyncio.sleep(1)
        print(f"{parcel}: here is your receipt")
        await register(parcel)

    await asyncio.gather(*map(both, parcels))
    print("counter closed")


async def main():
    await serve(["for Lyon", "for Oslo"])


if __name__ == "__main__":
    asyncio.run(main())
