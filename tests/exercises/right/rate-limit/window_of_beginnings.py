import asyncio

DELIVERY = 2


async def send(town):
    await asyncio.sleep(DELIVERY)
    print(f"{town} warned")


from collections import deque


async def warn_all(towns):
    loop = asyncio.get_running_loop()
    begun = deque(maxlen=3)
    tasks = []
    for town in towns:
        if len(begun) == 3:
            await asyncio.sleep(begun[0] + 1 - loop.time())
        begun.append(loop.time())
        tasks.append(asyncio.create_task(send(town)))
    await asyncio.gather(*tasks)


async def main():
    await warn_all([f"town {number}" for number in range(1, 9)])


if __name__ == "__main__":
    asyncio.run(main())
