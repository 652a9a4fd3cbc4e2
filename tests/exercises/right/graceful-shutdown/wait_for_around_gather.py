import asyncio
import sys


async def ride(cabin, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"{cabin} arrived")
    except asyncio.CancelledError:
        await asyncio.sleep(0.5)
        print(f"{cabin} brought down by hand")
        raise


async def operate(cabins, stop):
    riding = []
    for cabin, seconds in cabins:
        if stop.is_set():
            break
        riding.append(asyncio.create_task(ride(cabin, seconds)))
        await asyncio.sleep(1)
    try:
        await asyncio.wait_for(asyncio.gather(*riding), 3)
    except TimeoutError:
        print("brought down", file=sys.stderr)
    print("closed")


async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().call_later(2.5, stop.set)
    await operate([("A", 2), ("B", 4), ("C", 60), ("D", 2)], stop)


if __name__ == "__main__":
    asyncio.run(main())
