import asyncio


async def ask(whom):
    print(f"{whom}: asked")
    await asyncio.sleep(1)
    print(f"{whom}: answers")
    return f"{whom} agrees"


async def main():
    first = await ask("Ada")
    second = await ask("Alan")
    print(f"main: {first}, {second}")


asyncio.run(main())
