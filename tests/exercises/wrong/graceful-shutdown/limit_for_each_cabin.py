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
    tasks = []
    for cabin, seconds in cabins:
        if stop.is_set():
            break
        tasks.append(asyncio.create_task(asyncio.wait_for(ride(cabin, seconds), 3)))
        await asyncio.sleep(1)
    await asyncio.gather(*tasks, return_exceptions=True)
    print("closed")


async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().call_later(2.5, stop.set)
    await operate([("A", 2), ("B", 4), ("C", 60), ("D", 2)], stop)


if __name__ == "__main__":
    asyncio.run(main())
