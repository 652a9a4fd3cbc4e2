import asyncio

BOATS = {"Albatros": 5, "Mouette": 2, "Pingouin": 4, "Sterne": 3}


async def sail(boat):
    await asyncio.sleep(BOATS[boat])
    return boat


async def finish_line(boats):
    place = 0
    for boat in boats:
        for coming in asyncio.as_completed([sail(boat)]):
            place += 1
            print(f"{place}. {await coming}")


async def main():
    await finish_line(BOATS)


if __name__ == "__main__":
    asyncio.run(main())
