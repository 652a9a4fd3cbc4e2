import asyncio


async def pick(row, yard):
    for number in (1, 2, 3):
        await asyncio.sleep(1)
        await yard.put(f"{row}{number}")


async def press(basket):
    await asyncio.sleep(2)
    print(f"{basket} pressed")


async def harvest(rows, presses):
    yard = asyncio.Queue()
    free = asyncio.Semaphore(presses)

    async def forward():
        while True:
            await free.acquire()
            basket = await yard.get()
            group.create_task(press_and_free(basket))

    async def press_and_free(basket):
        await press(basket)
        free.release()
        yard.task_done()

    async with asyncio.TaskGroup() as group:
        forwarding = group.create_task(forward())
        await asyncio.gather(*(pick(row, yard) for row in rows))
        await yard.join()
        forwarding.cancel()


async def main():
    await harvest(["A", "B"], presses=2)
    print("cellar full")


if __name__ == "__main__":
    asyncio.run(main())
