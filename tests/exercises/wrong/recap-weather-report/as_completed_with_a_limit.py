import asyncio

SECONDS = {"Bergen": 1.5, "Porto": 50, "Calais": 0.5, "Genova": 1}
BROKEN = {"Calais"}


async def measure(station):
    await asyncio.sleep(SECONDS[station])
    if station in BROKEN:
        raise ConnectionError(f"{station} is out of order")
    return f"{len(station) * 3} degrees"


async def report(stations, limit):
    coming = asyncio.as_completed(
        [measure(name) for name in stations], timeout=limit
    )
    for name, answer in zip(stations, coming):
        try:
            print(f"{name}: {await answer}")
        except TimeoutError:
            print(f"{name}: no answer")
        except ConnectionError:
            print(f"{name}: failed")


async def main():
    await report(["Bergen", "Porto", "Calais", "Genova"], 2)


if __name__ == "__main__":
    asyncio.run(main())
