import asyncio

SECONDS = {"Bergen": 1.5, "Porto": 50, "Calais": 0.5, "Genova": 1}
BROKEN = {"Calais"}


async def measure(station):
    await asyncio.sleep(min(SECONDS[station], 2))
    if SECONDS[station] > 2:
        return "no answer"
    if station in BROKEN:
        raise ConnectionError(f"{station} is out of order")
    return f"{len(station) * 3} degrees"


async def report(stations, limit):
    outcomes = await asyncio.gather(*map(measure, stations), return_exceptions=True)
    for station, outcome in zip(stations, outcomes):
        print(f"{station}: {'failed' if isinstance(outcome, Exception) else outcome}")


async def main():
    await report(["Bergen", "Porto", "Calais", "Genova"], 2)


if __name__ == "__main__":
    asyncio.run(main())
