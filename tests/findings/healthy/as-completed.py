import asyncio


async def lap(car, seconds):
    await asyncio.sleep(seconds)
    return car


async def main():
    for place, next_one in enumerate(asyncio.as_completed([lap("a", 3), lap("b", 1), lap("c", 2)]), 1):
        print(place, await next_one)


asyncio.run(main())
