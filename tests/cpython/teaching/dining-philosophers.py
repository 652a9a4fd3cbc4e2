import asyncio

forks = []


async def philosopher(number, meals):
    first, second = sorted((number, (number + 1) % 5))
    for _ in range(2):
        await asyncio.sleep(0.001)
        async with forks[first], forks[second]:
            await asyncio.sleep(0.002)
            meals[number] += 1


async def main():
    forks.extend(asyncio.Lock() for _ in range(5))
    meals = [0] * 5
    await asyncio.gather(*(philosopher(n, meals) for n in range(5)))
    print(meals, any(fork.locked() for fork in forks))


asyncio.run(main())
