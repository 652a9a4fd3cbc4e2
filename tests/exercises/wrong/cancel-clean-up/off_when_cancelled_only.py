import asyncio


async def bake(dish):
    print(f"oven on for {dish}")
    try:
        await asyncio.sleep(40)
        print(f"{dish} is ready")
    except asyncio.CancelledError:
        print(f"oven off for {dish}")
        raise


async def main():
    baking = asyncio.create_task(bake("pie"))
    await asyncio.sleep(5)
    print("fire alarm")
    baking.cancel()
    await asyncio.wait([baking])
    print("cancelled:", baking.cancelled())


if __name__ == "__main__":
    asyncio.run(main())
