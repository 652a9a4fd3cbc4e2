import asyncio


async def confirm(order):
    await asyncio.sleep(0.1)  # the warehouse answers
    return f"order {order} confirmed"


async def confirm_all(orders):
    free = 3
    turn = asyncio.Condition()

    async def ask(order):
        nonlocal free
        async with turn:
            await turn.wait_for(lambda: free > 0)
            free -= 1
        try:
            return await confirm(order)
        finally:
            async with turn:
                free += 1
                turn.notify()

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(ask(order)) for order in orders]
    return [task.result() for task in tasks]


async def main():
    for answer in await confirm_all([1, 2, 3, 4, 5]):
        print(answer)


if __name__ == "__main__":
    asyncio.run(main())
