import asyncio

BOATS = {"Albatros": 5, "Mouette": 2, "Pingouin": 4, "Sterne": 3}


async def sail(boat):
    await asyncio.sleep(BOATS[boat])
    return boat


async def finish_line(boats):
    place = 0

    async def call(boat):
        nonlocal place
        place += 1
        mine = place
        await sail(boat)
        print(f"{mine}. {boat}")

    await asyncio.gather(*map(call, boats))


async def main():
    await finish_line(BOATS)


if __name__ == "__main__":
    asyncio.run(main())
