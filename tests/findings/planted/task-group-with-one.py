import asyncio


async def crunch(part):
    await asyncio.sleep(part)
    return part * part


async def main():
    total = 0
    for part in (1, 2, 3):
        async with asyncio.timeout(10):
            total += await crunch(part)
    print(total)


asyncio.run(main())
