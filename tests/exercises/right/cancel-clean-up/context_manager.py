import asyncio
from contextlib import contextmanager


@contextmanager
def oven(dish):
    print(f"oven on for {dish}")
    try:
        yield
    finally:
        print(f"oven off for {dish}")


async def bake(dish):
    with oven(dish):
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
