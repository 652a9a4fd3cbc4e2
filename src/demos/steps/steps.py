import asyncio


async def brew():
    cup = "water"
    print(f"step 1: {cup}")
    await asyncio.sleep(1)
    cup += ", tea"
    print(f"step 2: {cup}")
    await asyncio.sleep(1)
    cup += ", milk"
    print(f"step 3: {cup}")
    return cup


cup = asyncio.run(brew())
print(f"served: {cup}")
