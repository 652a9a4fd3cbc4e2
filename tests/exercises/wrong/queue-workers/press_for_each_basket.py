import asyncio


async def pick(row, yard):
    for number in (1, 2, 3):
        await asyncio.sleep(1)
        await yard.put(f"{row}{number}")


async def press(basket):
    await asyncio.sleep(2)
    print(f"{basket} pressed")


async def work(yard):
    while True:
        await press(await yard.get())


async def harvest(rows, presses):
    yard = asyncio.Queue()
    picking = asyncio.gather(*(pick(row, yard) for row in rows))
    async with asyncio.TaskGroup() as group:
        while not (picking.done() and yard.empty()):
            try:
                basket = await asyncio.wait_for(yard.get(), 0.5)
            except TimeoutError:
                continue
            group.create_task(press(basket))


async def main():
    await harvest(["A", "B"], presses=2)
    print("cellar full")


if __name__ == "__main__":
    asyncio.run(main())
