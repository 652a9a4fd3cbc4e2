import asyncio

STOCK = {"apples": (2, 4), "pears": (1, 3), "plums": (3, 6)}


async def fetch_price(fruit):
    seconds, price = STOCK[fruit]
    await asyncio.sleep(seconds)
    return price


async def basket(first, second, third):
    fruits = (first, second, third)
    left = len(fruits)
    all_there = asyncio.get_running_loop().create_future()

    def count(task):
        nonlocal left
        left -= 1
        if left == 0:
            all_there.set_result(None)

    tasks = [asyncio.create_task(fetch_price(fruit)) for fruit in fruits]
    for task in tasks:
        task.add_done_callback(count)
    await all_there
    return [task.result() for task in tasks]


async def main():
    print(await basket("apples", "pears", "plums"))


if __name__ == "__main__":
    asyncio.run(main())
