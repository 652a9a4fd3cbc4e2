import asyncio


async def philosopher(name, left, right):
    async with left:
        await asyncio.sleep(0.1)
        async with right:
            print(name, "eats")


async def main():
    forks = [asyncio.Lock() for _ in range(3)]
    async with asyncio.TaskGroup() as group:
        for n in range(3):
            group.create_task(philosopher(f"p{n}", forks[n], forks[(n + 1) % 3]), name=f"p{n}")


asyncio.run(main())
