import asyncio

DELIVERY = 2


async def send(town):
    await asyncio.sleep(DELIVERY)
    print(f"{town} warned")


async def warn_all(towns):
    async def later(number, town):
        await asyncio.sleep(number // 3)
        await send(town)

    await asyncio.gather(*(later(*each) for each in enumerate(towns)))


async def main():
    await warn_all([f"town {number}" for number in range(1, 9)])


if __name__ == "__main__":
    asyncio.run(main())
