import asyncio


async def brew(drink):
    await asyncio.sleep(2)
    return drink


async def main():
    drinks = []
    for drink in ["tea", "coffee"]:
        task = asyncio.create_task(brew(drink))
        drinks.append(await task)
    print(drinks)


asyncio.run(main())
