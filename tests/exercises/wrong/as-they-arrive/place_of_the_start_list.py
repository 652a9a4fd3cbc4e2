import asyncio

BOATS = {"Albatros": 5, "Mouette": 2, "Pingouin": 4, "Sterne": 3}


async def sail(boat):
    await asyncio.sleep(BOATS[boat])
    return boat


async def finish_line(boats):
    async def race(place, boat):
        await sail(boat)
        print(f"{place}. {boat}")

    await asyncio.gather(*map(race, range(1, 99), boats))


async def main():
    await finish_line(BOATS)


if __name__ == "__main__":
    asyncio.run(main())
