import asyncio


async def race(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: arrives")
    return name


async def main():
    racers = [
        asyncio.create_task(race("tortoise", 1), name="tortoise"),
        asyncio.create_task(race("hare", 0.5), name="hare"),
    ]
    ranking = [await racer for racer in asyncio.as_completed(racers)]
    print("main: ranking", ranking)


asyncio.run(main())
