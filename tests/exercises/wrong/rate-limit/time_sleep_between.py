import asyncio

DELIVERY = 2


async def send(town):
    await asyncio.sleep(DELIVERY)
    print(f"{town} warned")


import time


async def warn_all(towns):
    tasks = []
    for town in towns:
        tasks.append(asyncio.create_task(send(town)))
        time.sleep(1 / 3)
    await asyncio.gather(*tasks)


async def main():
    await warn_all([f"town {number}" for number in range(1, 9)])


if __name__ == "__main__":
    asyncio.run(main())
