import asyncio


async def pick(row, yard):
    for number in (1, 2, 3):
        await asyncio.sleep(1)
        await yard.put(f"{row}{number}")


async def press(basket):
    await asyncio.sleep(2)
    print(f"{basket} pressed")


async def harvest(rows, presses):
    yard = asyncio.Queue(maxsize=1)
    is_over = asyncio.Event()

    async def work():
        while True:
            getting = asyncio.create_task(yard.get())
            ending = asyncio.create_task(is_over.wait())
            await asyncio.wait(
                [getting, ending],
                return_when=asyncio.FIRST_COMPLETED,
            )
            ending.cancel()
            if not getting.done():
                getting.cancel()
                return
            await press(getting.result())

    workers = asyncio.gather(*(work() for _ in range(presses)))
    await asyncio.gather(*(pick(row, yard) for row in rows))
    while not yard.empty():
        await asyncio.sleep(0.01)
    is_over.set()
    await workers


async def main():
    await harvest(["A", "B"], presses=2)
    print("cellar full")


if __name__ == "__main__":
    asyncio.run(main())
