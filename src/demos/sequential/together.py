import asyncio


async def ask(whom):
    print(f"{whom}: asked")
    await asyncio.sleep(1)
    print(f"{whom}: answers")
    return f"{whom} agrees"


async def main():
    ada = asyncio.create_task(ask("Ada"), name="Ada")
    alan = asyncio.create_task(ask("Alan"), name="Alan")
    first, second = await asyncio.gather(ada, alan)
    print(f"main: {first}, {second}")


asyncio.run(main())
