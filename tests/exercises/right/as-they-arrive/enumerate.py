import asyncio

BOATS = {"Albatros": 5, "Mouette": 2, "Pingouin": 4, "Sterne": 3}


async def sail(boat):
    await asyncio.sleep(BOATS[boat])
    return boat


async def finish_line(boats):
    sailing = [asyncio.create_task(sail(boat)) for boat in boats]
    arrivals = asyncio.as_completed(sailing)
    for place, coming in enumerate(arrivals, start=1):
        print(f"{place}. {await coming}")


async def main():
    await finish_line(BOATS)


if __name__ == "__main__":
    asyncio.run(main())
