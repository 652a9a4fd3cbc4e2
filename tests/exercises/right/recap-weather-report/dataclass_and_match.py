import asyncio
from dataclasses import dataclass

SECONDS = {"Bergen": 1.5, "Porto": 50, "Calais": 0.5, "Genova": 1}
BROKEN = {"Calais"}


async def measure(station):
    await asyncio.sleep(SECONDS[station])
    if station in BROKEN:
        raise ConnectionError(f"{station} is out of order")
    return f"{len(station) * 3} degrees"


@dataclass
class Reading:
    station: str
    text: str = "no answer"
    ok: bool = False

    async def take(self, limit: float) -> None:
        try:
            async with asyncio.timeout(limit):
                self.text = await measure(self.station)
            self.ok = True
        except TimeoutError:
            pass
        except ConnectionError:
            self.text = "failed"


async def report(stations, limit):
    readings = [Reading(station) for station in stations]
    async with asyncio.TaskGroup() as group:
        for reading in readings:
            group.create_task(reading.take(limit))
    if not any(reading.ok for reading in readings):
        raise RuntimeError("no weather today")
    for reading in readings:
        print(f"{reading.station}: {reading.text}")


async def main():
    await report(["Bergen", "Porto", "Calais", "Genova"], 2)


if __name__ == "__main__":
    asyncio.run(main())
