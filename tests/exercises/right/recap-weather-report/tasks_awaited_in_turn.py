import asyncio

SECONDS = {"Bergen": 1.5, "Porto": 50, "Calais": 0.5, "Genova": 1}
BROKEN = {"Calais"}


async def measure(station):
    await asyncio.sleep(SECONDS[station])
    if station in BROKEN:
        raise ConnectionError(f"{station} is out of order")
    return f"{len(station) * 3} degrees"


async def report(stations, limit):
    tasks = [
        asyncio.create_task(asyncio.wait_for(measure(name), limit))
        for name in stations
    ]
    lines, hits = [], 0
    for name, task in zip(stations, tasks):
        try:
            lines.append(f"{name}: {await task}")
            hits += 1
        except TimeoutError:
            lines.append(f"{name}: no answer")
        except ConnectionError:
            lines.append(f"{name}: failed")
    if not hits:
        raise RuntimeError("no weather today")
    for line in lines:
        print(line)


async def main():
    await report(["Bergen", "Porto", "Calais", "Genova"], 2)


if __name__ == "__main__":
    asyncio.run(main())
