import asyncio

DELIVERY = 2


async def send(town):
    await asyncio.sleep(DELIVERY)
    print(f"{town} warned")


async def warn_all(towns):
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = []
    all_begun = asyncio.Event()

    def begin(town):
        tasks.append(loop.create_task(send(town)))
        if len(tasks) == len(towns):
            all_begun.set()

    for number, town in enumerate(towns):
        loop.call_at(start + number / 3, begin, town)
    await all_begun.wait()
    await asyncio.wait(tasks)


async def main():
    await warn_all([f"town {number}" for number in range(1, 9)])


if __name__ == "__main__":
    asyncio.run(main())
