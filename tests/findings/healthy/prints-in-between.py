import asyncio


async def countdown(name, n):
    for left in range(n, 0, -1):
        print(name, left)
        await asyncio.sleep(1)
    return name


async def main():
    first = await countdown("first stage", 3)
    print(first, "is over, separation")
    second = await countdown("second stage", 2)
    print(second, "is over, in orbit")


asyncio.run(main())
