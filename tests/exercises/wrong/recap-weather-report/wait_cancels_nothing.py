import asyncio

SECONDS = {"Bergen": 1.5, "Porto": 50, "Calais": 0.5, "Genova": 1}
BROKEN = {"Calais"}


async def measure(station):
    await asyncio.sleep(SECONDS[station])
    if station in BROKEN:
        raise ConnectionError(f"{station} is out of order")
    return f"{len(station) * 3} degrees"


async def report(stations, limit):
    tasks = {station: asyncio.create_task(measure(station)) for station in stations}
    await asyncio.wait(tasks.values(), timeout=limit)
    lines, answered = [], False
    for station, task in tasks.items():
        if not task.done():
            lines.append(f"{station}: no answer")
        elif task.exception():
            lines.append(f"{station}: failed")
        else:
            answered = True
            lines.append(f"{station}: {task.result()}")
    if not answered:
        raise RuntimeError("no weather today")
    print(*lines, sep="\n")


async def main():
    await report(["Bergen", "Porto", "Calais", "Genova"], 2)


if __name__ == "__main__":
    asyncio.run(main())
