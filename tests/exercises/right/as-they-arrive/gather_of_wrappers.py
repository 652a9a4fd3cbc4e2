import asyncio

BOATS = {"Albatros": 5, "Mouette": 2, "Pingouin": 4, "Sterne": 3}


async def sail(boat):
    await asyncio.sleep(BOATS[boat])
    return boat


async def finish_line(boats):
    place = 0

    async def race(boat):
        nonlocal place
        await sail(boat)
        place += 1
        print(f"{place}. {boat}")

    await asyncio.gather(*map(race, boats))


async def main():
    await finish_line(BOATS)


if __name__ == "__main__":
    asyncio.run(main())
