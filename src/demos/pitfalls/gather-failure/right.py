import asyncio


async def pay():
    await asyncio.sleep(0.5)
    raise ValueError("card refused")


async def ship():
    await asyncio.sleep(1)
    print("ship: parcel sent")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(pay(), name="pay")
            group.create_task(ship(), name="ship")
    except* ValueError as errors:
        print(f"main: order dropped, {errors.exceptions[0]}")
    await asyncio.sleep(1)
    print("main: end")


asyncio.run(main())
