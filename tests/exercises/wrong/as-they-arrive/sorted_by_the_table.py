import asyncio

BOATS = {"Albatros": 5, "Mouette": 2, "Pingouin": 4, "Sterne": 3}


async def sail(boat):
    await asyncio.sleep(BOATS[boat])
    return boat


async def finish_line(boats):
    start = 0
    for place, boat in enumerate(sorted(boats, key=BOATS.get), 1):
        await asyncio.sleep(BOATS[boat] - start)
        start = BOATS[boat]
        print(f"{place}. {boat}")


async def main():
    await finish_line(BOATS)


if __name__ == "__main__":
    asyncio.run(main())
