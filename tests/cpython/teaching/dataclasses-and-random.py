import asyncio
import random
from dataclasses import dataclass, field


@dataclass(order=True)
class Parcel:
    weight: float
    label: str = field(compare=False)
    stops: list[str] = field(default_factory=list, compare=False)


async def deliver(parcel: Parcel, rng: random.Random) -> Parcel:
    for city in ("Lyon", "Nice"):
        await asyncio.sleep(rng.uniform(0.001, 0.005))
        parcel.stops.append(city)
    return parcel


async def main():
    random.seed(4)
    parcels = [Parcel(round(random.uniform(1, 9), 2), f"P{n}") for n in range(3)]
    rng = random.Random(12)
    for parcel in sorted(await asyncio.gather(*(deliver(p, rng) for p in parcels))):
        print(parcel)
    print(random.sample(range(50), 5), random.choice("abcdef"))


if __name__ == "__main__":
    asyncio.run(main())
