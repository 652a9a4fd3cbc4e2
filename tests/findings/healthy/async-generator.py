import asyncio


async def readings(sensor, count):
    for n in range(count):
        await asyncio.sleep(0.5)
        yield sensor, n * 1.5


async def smooth(source, size):
    window = []
    async for name, value in source:
        window.append(value)
        if len(window) > size:
            window.pop(0)
        yield name, sum(window) / len(window)


async def main():
    async for name, value in smooth(readings("s1", 6), 3):
        print(name, round(value, 2))


asyncio.run(main())
