import asyncio

DELIVERY = 2


async def send(town):
    await asyncio.sleep(DELIVERY)
    print(f"{town} warned")


async def warn_all(towns):
    for first in range(0, len(towns), 3):
        await asyncio.gather(*map(send, towns[first:first + 3]), asyncio.sleep(1))


async def main():
    await warn_all([f"town {number}" for number in range(1, 9)])


if __name__ == "__main__":
    asyncio.run(main())
