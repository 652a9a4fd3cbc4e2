import asyncio

LEVELS = [40, 41, None, 43, 44, 46, 47, 49, 50, 52, 53, 55]


async def read_buoy(minute):
    await asyncio.sleep(60)
    if LEVELS[minute] is None:
        raise ConnectionError("no signal")
    return LEVELS[minute]


async def watch():
    print("log opened")
    for minute in range(len(LEVELS)):
        try:
            level = await read_buoy(minute)
            print("level:", level)
        except asyncio.CancelledError:
            break
        except ConnectionError:
            print("no reading, going on")
    print("log closed")


async def main():
    watching = asyncio.create_task(watch())
    await asyncio.sleep(270)
    watching.cancel()
    await asyncio.wait([watching])
    print("cancelled:", watching.cancelled())


if __name__ == "__main__":
    asyncio.run(main())
