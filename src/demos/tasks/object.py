import asyncio


async def brew():
    print("tea: water is on")
    await asyncio.sleep(2)
    print("tea: ready")
    return "tea"


async def main():
    tea = brew()
    print("main: lays the table")
    await asyncio.sleep(1)
    print("main: table is laid")
    drink = await tea
    print(f"main: pours the {drink}")


asyncio.run(main())
