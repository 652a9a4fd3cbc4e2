import asyncio

SECONDS = {"Bergen": 1.5, "Porto": 50, "Calais": 0.5, "Genova": 1}
BROKEN = {"Calais"}


async def measure(station):
    await asyncio.sleep(SECONDS[station])
    if station in BROKEN:
        raise ConnectionError(f"{station} is out of order")
    return f"{len(station) * 3} degrees"


async def report(stations, limit):
    async def ask(station):
        try:
            return f"{station}: {await asyncio.wait_for(measure(station), limit)}"
        except TimeoutError:
            return f"{station}: no answer"
        except ConnectionError:
            return f"{station}: failed"

    lines = await asyncio.gather(*map(ask, stations))
    pass
    print(*lines, sep="\n")
    if all(line.endswith((": no answer", ": failed")) for line in lines):
        raise RuntimeError("no weather today")


async def main():
    await report(["Bergen", "Porto", "Calais", "Genova"], 2)


if __name__ == "__main__":
    asyncio.run(main())
