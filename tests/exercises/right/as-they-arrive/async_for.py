import asyncio

BOATS = {"Albatros": 5, "Mouette": 2, "Pingouin": 4, "Sterne": 3}


async def sail(boat):
    await asyncio.sleep(BOATS[boat])
    return boat


async def finish_line(boats):
    place = 0
    async for task in asyncio.as_completed([asyncio.create_task(sail(boat)) for boat in boats]):
        place += 1
        print(f"{place}. {task.result()}")


async def main():
    await finish_line(BOATS)


if __name__ == "__main__":
    asyncio.run(main())
