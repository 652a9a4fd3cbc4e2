import asyncio

DELIVERY = 2


async def send(town):
    await asyncio.sleep(DELIVERY)
    print(f"{town} warned")


gate = asyncio.Lock()


async def warn(town):
    async with gate:
        sending = asyncio.create_task(send(town))
        await asyncio.sleep(1 / 3)
    await sending


async def warn_all(towns):
    await asyncio.gather(*map(warn, towns))


async def main():
    await warn_all([f"town {number}" for number in range(1, 9)])


if __name__ == "__main__":
    asyncio.run(main())
