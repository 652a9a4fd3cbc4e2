import asyncio


async def racer(name, start, seconds):
    await start.wait()
    await asyncio.sleep(seconds)
    return name


async def main():
    start = asyncio.Event()
    racers = [asyncio.create_task(racer(n, start, s)) for n, s in [("hare", 1), ("tortoise", 3)]]
    await asyncio.sleep(2)
    start.set()
    for finished in asyncio.as_completed(racers):
        print(await finished)


asyncio.run(main())
