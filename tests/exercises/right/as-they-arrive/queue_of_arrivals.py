import asyncio

BOATS = {"Albatros": 5, "Mouette": 2, "Pingouin": 4, "Sterne": 3}


async def sail(boat):
    await asyncio.sleep(BOATS[boat])
    return boat


async def finish_line(boats):
    arrivals: asyncio.Queue[str] = asyncio.Queue()

    async def report(boat: str) -> None:
        await arrivals.put(await sail(boat))

    async with asyncio.TaskGroup() as group:
        for boat in boats:
            group.create_task(report(boat))
        for place in range(1, len(boats) + 1):
            print(f"{place}. {await arrivals.get()}")


async def main():
    await finish_line(BOATS)


if __name__ == "__main__":
    asyncio.run(main())
