import asyncio

DELIVERY = 2


async def send(town):
    await asyncio.sleep(DELIVERY)
    print(f"{town} warned")


async def warn_all(towns):
    tasks = []
    for number, town in enumerate(towns):
        tasks.append(asyncio.create_task(send(town)))
        if number % 3 == 2:
            await asyncio.sleep(0.9)
    await asyncio.gather(*tasks)


async def main():
    await warn_all([f"town {number}" for number in range(1, 9)])


if __name__ == "__main__":
    asyncio.run(main())
