import asyncio

BOATS = {"Albatros": 5, "Mouette": 2, "Pingouin": 4, "Sterne": 3}


async def sail(boat):
    await asyncio.sleep(BOATS[boat])
    return boat


async def finish_line(boats):
    places = iter(range(1, 1000))

    def announce(task):
        print(f"{next(places)}. {task.result()}")

    sailing = [asyncio.create_task(sail(boat)) for boat in boats]
    for task in sailing:
        task.add_done_callback(announce)
    await asyncio.gather(*sailing)


async def main():
    await finish_line(BOATS)


if __name__ == "__main__":
    asyncio.run(main())
