import asyncio


async def pay():
    await asyncio.sleep(0.5)
    raise ValueError("card refused")


async def ship():
    await asyncio.sleep(1)
    print("ship: parcel sent")


async def main():
    try:
        await asyncio.gather(
            asyncio.create_task(pay(), name="pay"),
            asyncio.create_task(ship(), name="ship"),
        )
    except ValueError as error:
        print(f"main: order dropped, {error}")
    await asyncio.sleep(1)
    print("main: end")


asyncio.run(main())
