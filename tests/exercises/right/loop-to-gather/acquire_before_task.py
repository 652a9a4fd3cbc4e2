import asyncio


async def confirm(order):
    await asyncio.sleep(0.1)  # the warehouse answers
    return f"order {order} confirmed"


async def confirm_all(orders):
    permits = asyncio.Semaphore(3)
    tasks = []
    for order in orders:
        await permits.acquire()
        task = asyncio.create_task(confirm(order))
        task.add_done_callback(lambda task: permits.release())
        tasks.append(task)
    return await asyncio.gather(*tasks)


async def main():
    for answer in await confirm_all([1, 2, 3, 4, 5]):
        print(answer)


if __name__ == "__main__":
    asyncio.run(main())
