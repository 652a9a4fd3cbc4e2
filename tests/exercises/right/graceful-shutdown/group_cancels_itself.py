import asyncio


async def ride(cabin, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"{cabin} arrived")
    except asyncio.CancelledError:
        await asyncio.sleep(0.5)
        print(f"{cabin} brought down by hand")
        raise


async def operate(cabins, stop):
    async with asyncio.TaskGroup() as group:
        tasks = []
        for cabin, seconds in cabins:
            if stop.is_set():
                break
            tasks.append(group.create_task(ride(cabin, seconds)))
            try:
                async with asyncio.timeout(1):
                    await stop.wait()
            except TimeoutError:
                pass
        loop = asyncio.get_running_loop()
        handles = [loop.call_later(3, task.cancel) for task in tasks]
    for handle in handles:
        handle.cancel()
    print("closed")


async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().call_later(2.5, stop.set)
    await operate([("A", 2), ("B", 4), ("C", 60), ("D", 2)], stop)


if __name__ == "__main__":
    asyncio.run(main())
