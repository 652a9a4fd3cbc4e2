import asyncio

DELIVERY = 2


async def send(town):
    await asyncio.sleep(DELIVERY)
    print(f"{town} warned")


async def warn_all(towns):
    permits = asyncio.Semaphore(3)

    async def warn(town):
        async with permits:
            await send(town)

    async with asyncio.TaskGroup() as group:
        for town in towns:
            group.create_task(warn(town))


async def main():
    await warn_all([f"town {number}" for number in range(1, 9)])


if __name__ == "__main__":
    asyncio.run(main())
