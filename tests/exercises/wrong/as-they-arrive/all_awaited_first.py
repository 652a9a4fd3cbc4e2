import asyncio

BOATS = {"Albatros": 5, "Mouette": 2, "Pingouin": 4, "Sterne": 3}


async def sail(boat):
    await asyncio.sleep(BOATS[boat])
    return boat


async def finish_line(boats):
    sailing = [asyncio.create_task(sail(boat)) for boat in boats]
    place = 0
    await asyncio.wait(sailing)
    for coming in asyncio.as_completed(sailing):
        boat = await coming
        place += 1
        print(f"{place}. {boat}")


async def main():
    await finish_line(BOATS)


if __name__ == "__main__":
    asyncio.run(main())
