import asyncio


async def confirm(order):
    await asyncio.sleep(0.1)  # the warehouse answers
    return f"order {order} confirmed"


async def confirm_all(orders):
    permits = asyncio.Semaphore(3)
    answers = []

    async def ask(order):
        async with permits:
            answers.append(await confirm(order))

    await asyncio.gather(*map(ask, orders))
    return answers


async def main():
    for answer in await confirm_all([1, 2, 3, 4, 5]):
        print(answer)


if __name__ == "__main__":
    asyncio.run(main())
