import asyncio


async def confirm(order):
    await asyncio.sleep(0.1)  # the warehouse answers
    return f"order {order} confirmed"


async def confirm_all(orders):
    answers = {}
    supply = iter(list(enumerate(orders)))

    async def worker():
        for number, order in supply:
            answers[number] = await confirm(order)

    async with asyncio.TaskGroup() as group:
        for _ in range(3):
            group.create_task(worker())
    return [answers[number] for number in sorted(answers)]


async def main():
    for answer in await confirm_all([1, 2, 3, 4, 5]):
        print(answer)


if __name__ == "__main__":
    asyncio.run(main())
