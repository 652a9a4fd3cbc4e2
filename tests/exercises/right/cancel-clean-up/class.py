import asyncio


class Oven:
    def __init__(self, dish):
        self.dish = dish

    async def __aenter__(self):
        print(f"oven on for {self.dish}")

    async def __aexit__(self, *error):
        print(f"oven off for {self.dish}")


async def bake(dish):
    async with Oven(dish):
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
