import asyncio


async def place(n, out):
    await asyncio.sleep(n)
    out.append(n)


async def main():
    out = []
    async with asyncio.TaskGroup() as group:
        for n in (3, 1, 2):
            group.create_task(place(n, out))
    print(out)


asyncio.run(main())
