import asyncio


async def pick(row, yard):
    for number in (1, 2, 3):
        await asyncio.sleep(1)
        await yard.put(f"{row}{number}")


async def press(basket):
    await asyncio.sleep(2)
    print(f"{basket} pressed")


async def work(yard):
    while (basket := await yard.get()) is not None:
        await press(basket)


async def harvest(rows, presses):
    yard = asyncio.Queue()
    async with asyncio.TaskGroup() as workers:
        for _ in range(presses):
            workers.create_task(work(yard))
        async with asyncio.TaskGroup() as pickers:
            for row in rows:
                pickers.create_task(pick(row, yard))
        for _ in range(presses):
            await yard.put(None)


async def main():
    await harvest(["A", "B"], presses=2)
    print("cellar full")


if __name__ == "__main__":
    asyncio.run(main())
