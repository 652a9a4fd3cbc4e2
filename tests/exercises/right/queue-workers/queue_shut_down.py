import asyncio


async def pick(row, yard):
    for number in (1, 2, 3):
        await asyncio.sleep(1)
        await yard.put(f"{row}{number}")


async def press(basket):
    await asyncio.sleep(2)
    print(f"{basket} pressed")


async def work(yard):
    try:
        while True:
            await press(await yard.get())
    except asyncio.QueueShutDown:
        pass


async def harvest(rows, presses):
    yard = asyncio.Queue()
    workers = [asyncio.create_task(work(yard), name=f"press {n}") for n in range(presses)]
    await asyncio.gather(*(pick(row, yard) for row in rows))
    yard.shutdown()
    await asyncio.gather(*workers)


async def main():
    await harvest(["A", "B"], presses=2)
    print("cellar full")


if __name__ == "__main__":
    asyncio.run(main())
