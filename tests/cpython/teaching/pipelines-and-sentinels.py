import asyncio

STOP = object()


async def source(out):
    for n in range(1, 6):
        await out.put(n)
    await out.put(STOP)


async def stage(func, inlet, outlet):
    while (item := await inlet.get()) is not STOP:
        await outlet.put(func(item))
    await outlet.put(STOP)


async def sink(inlet):
    return [item async for item in drain(inlet)]


async def drain(queue):
    while True:
        item = await queue.get()
        if item is STOP:
            return
        yield item


async def main():
    a, b, c = (asyncio.Queue(maxsize=1) for _ in range(3))
    *_, result = await asyncio.gather(
        source(a), stage(lambda n: n * n, a, b), stage(lambda n: f"<{n}>", b, c), sink(c)
    )
    print(*result)


asyncio.run(main())
