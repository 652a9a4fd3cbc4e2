import asyncio


class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.001)
        self.left -= 1
        return self.left + 1


async def evens(limit):
    for n in range(0, limit, 2):
        yield n
        await asyncio.sleep(0)


async def main():
    async for n in Countdown(3):
        print(n, end=" ")
    else:
        print("lift off")
    print([n async for n in evens(10) if n % 4 == 0], {n async for n in evens(4)})
    print({n: str(n) async for n in Countdown(2)}, [await asyncio.sleep(0, n) for n in range(3)])
    iterator = aiter(evens(3))
    print(await anext(iterator), await anext(iterator), await anext(iterator, "the end"))
    total = sum([n async for n in evens(7)])
    print(total, list(x async for x in evens(0)) if False else "no list() of an async generator")
    generator = echo()
    print(await generator.asend(None), await generator.asend("hi"))
    try:
        await generator.athrow(KeyError("thrown"))
    except StopAsyncIteration:
        print("it has ended")
    await generator.aclose()


async def echo():
    got = None
    try:
        while True:
            got = yield f"echo {got}"
    except KeyError as error:
        print("got", error)


asyncio.run(main())
