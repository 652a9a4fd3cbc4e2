import asyncio
import contextlib


async def bake(dish):
    print(f"oven on for {dish}")
    me = asyncio.current_task()
    with contextlib.ExitStack() as stack:
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
