import asyncio

DELIVERY = 2


async def send(town):
    await asyncio.sleep(DELIVERY)
    print(f"{town} warned")


async def warn_all(towns):
    async with asyncio.TaskGroup() as group:
        for town in towns:
            group.create_task(send(town))
            await asyncio.sleep(1)


async def main():
    await warn_all([f"town {number}" for number in range(1, 9)])


if __name__ == "__main__":
    asyncio.run(main())
