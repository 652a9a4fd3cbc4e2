import asyncio

BOATS = {"Albatros": 5, "Mouette": 2, "Pingouin": 4, "Sterne": 3}


async def sail(boat):
    await asyncio.sleep(BOATS[boat])
    return boat


async def finish_line(boats):
    counter = asyncio.Queue()
    for place, _ in enumerate(boats, 1):
        counter.put_nowait(place)

    async def one(boat):
        name = await sail(boat)
        print(f"{counter.get_nowait()}. {name}")

    await asyncio.wait([asyncio.create_task(one(b)) for b in boats])


async def main():
    await finish_line(BOATS)


if __name__ == "__main__":
    asyncio.run(main())
