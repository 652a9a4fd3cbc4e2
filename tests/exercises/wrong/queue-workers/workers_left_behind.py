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
        yard.task_done()


async def harvest(rows, presses):
    yard = asyncio.Queue()
    workers = [asyncio.create_task(work(yard)) for _ in range(presses)]
    await asyncio.gather(*(pick(row, yard) for row in rows))
    await yard.join()


async def main():
    await harvest(["A", "B"], presses=2)
    print("cellar full")


if __name__ == "__main__":
    asyncio.run(main())
