import asyncio

SECONDS = {"Bergen": 1.5, "Porto": 50, "Calais": 0.5, "Genova": 1}
BROKEN = {"Calais"}


async def measure(station):
    await asyncio.sleep(SECONDS[station])
    if station in BROKEN:
        raise ConnectionError(f"{station} is out of order")
    return f"{len(station) * 3} degrees"


async def report(stations, limit):
    answers = await asyncio.gather(
        *(asyncio.wait_for(measure(name), limit) for name in stations),
        return_exceptions=True,
    )
    lines = []
    for name, answer in zip(stations, answers):
        match answer:
            case str():
                lines.append(f"{name}: {answer}")
            case TimeoutError():
                lines.append(f"{name}: no answer")
            case ConnectionError():
                lines.append(f"{name}: failed")
            case _:
                raise answer
    if not any(isinstance(answer, str) for answer in answers):
        raise RuntimeError("no weather today")
    print("\n".join(lines))


async def main():
    await report(["Bergen", "Porto", "Calais", "Genova"], 2)


if __name__ == "__main__":
    asyncio.run(main())
