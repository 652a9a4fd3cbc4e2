import asyncio


async def numbers(out, count):
    for n in range(count):
        await out.put(n)
        await asyncio.sleep(0.05)
    await out.put(None)


async def squares(source, out):
    while (n := await source.get()) is not None:
        await asyncio.sleep(0.1)
        await out.put(n * n)
    await out.put(None)


async def odd(source, out):
    while True:
        n = await source.get()
        if n is None:
            break
        if n % 2:
            await out.put(n)
    await out.put(None)


async def collect(source):
    found = []
    while (n := await source.get()) is not None:
        found.append(n)
    return found


async def main():
    first, second, third = (asyncio.Queue(2) for _ in range(3))
    async with asyncio.TaskGroup() as group:
        group.create_task(numbers(first, 8))
        group.create_task(squares(first, second))
        group.create_task(odd(second, third))
        result = group.create_task(collect(third))
    print(result.result())


asyncio.run(main())
