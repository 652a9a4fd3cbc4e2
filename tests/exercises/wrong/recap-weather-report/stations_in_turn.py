import asyncio

SECONDS = {"Bergen": 1.5, "Porto": 50, "Calais": 0.5, "Genova": 1}
BROKEN = {"Calais"}


async def measure(station):
    await asyncio.sleep(SECONDS[station])
    if station in BROKEN:
        raise ConnectionError(f"{station} is out of order")
    return f"{len(station) * 3} degrees"


async def report(stations, limit):
    lines, answered = [], False
    for station in stations:
        try:
            answer = await asyncio.wait_for(measure(station), limit)
            lines.append(f"{station}: {answer}")
            answered = True
        except TimeoutError:
            lines.append(f"{station}: no answer")
        except ConnectionError:
            lines.append(f"{station}: failed")
    if not answered:
        raise RuntimeError("no weather today")
    print(*lines, sep="\n")


async def main():
    await report(["Bergen", "Porto", "Calais", "Genova"], 2)


if __name__ == "__main__":
    asyncio.run(main())
