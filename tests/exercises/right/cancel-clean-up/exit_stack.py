import asyncio
from contextlib import ExitStack


async def bake(dish):
    with ExitStack() as stack:
        print(f"oven on for {dish}")
        stack.callback(print, f"oven off for {dish}")
        await asyncio.sleep(40)
        print(f"{dish} is ready")


async def main():
    baking = asyncio.create_task(bake("pie"))
    await asyncio.sleep(5)
    print("fire alarm")
    baking.cancel()
    await asyncio.wait([baking])
    print("cancelled:", baking.cancelled())


if __name__ == "__main__":
    asyncio.run(main())
