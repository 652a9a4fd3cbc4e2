import asyncio


async def pick(row, yard):
    for number in (1, 2, 3):
        await yard.put(f"{row}{number}")


async def press(basket):
    await asyncio.sleep(2)
    print(f"{basket} pressed")


async def work(yard):
    while True:
        await press(await yard.get())


async def harvest(rows, presses):
    yard = asyncio.Queue()
    await asyncio.gather(*(pick(row, yard) for row in rows))
    while not yard.empty():
        await asyncio.gather(*(press(yard.get_nowait()) for _ in range(min(presses, yard.qsize()))))


async def main():
    await harvest(["A", "B"], presses=2)
    print("cellar full")


if __name__ == "__main__":
    asyncio.run(main())
