import asyncio

DELIVERY = 2


async def send(town):
    await asyncio.sleep(DELIVERY)
    print(f"{town} warned")


async def refill(tokens):
    while True:
        await asyncio.sleep(1)
        while not tokens.full():
            tokens.put_nowait("token")


async def warn_all(towns):
    tokens = asyncio.Queue(3)
    for _ in range(3):
        tokens.put_nowait("token")
    refilling = asyncio.create_task(refill(tokens))
    try:
        async with asyncio.TaskGroup() as group:
            for town in towns:
                await tokens.get()
                group.create_task(send(town))
    finally:
        refilling.cancel()
        await asyncio.wait([refilling])


async def main():
    await warn_all([f"town {number}" for number in range(1, 9)])


if __name__ == "__main__":
    asyncio.run(main())
