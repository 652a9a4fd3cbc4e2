import asyncio

STOCK = {"apples": (2, 4), "pears": (1, 3), "plums": (3, 6)}


async def fetch_price(fruit):
    seconds, price = STOCK[fruit]
    await asyncio.sleep(seconds)
    return price


async def basket(*fruits: str) -> list[int]:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch_price(fruit)) for fruit in fruits]
    return [task.result() for task in tasks]


async def main():
    print(await basket("apples", "pears", "plums"))


if __name__ == "__main__":
    with asyncio.Runner() as runner:
        runner.run(main())
