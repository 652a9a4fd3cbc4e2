import asyncio


async def confirm(order):
    await asyncio.sleep(0.1)  # the warehouse answers
    return f"order {order} confirmed"


async def confirm_all(orders):
    running = set()
    tasks = []
    for order in orders:
        if len(running) == 3:
            done, running = await asyncio.wait(
                running, return_when=asyncio.FIRST_COMPLETED
            )
        task = asyncio.create_task(confirm(order))
        running.add(task)
        tasks.append(task)
    return [await task for task in tasks]


async def main():
    for answer in await confirm_all([1, 2, 3, 4, 5]):
        print(answer)


if __name__ == "__main__":
    asyncio.run(main())
