import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext, suppress


@asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(0.001)
    try:
        yield name.upper()
    except LookupError as error:
        print("swallows", error)
    finally:
        print("close", name)


class Session:
    async def __aenter__(self):
        print("enter session")
        return self

    async def __aexit__(self, kind, error, traceback):
        print("exit session", kind and kind.__name__)
        return kind is ValueError


async def numbers():
    try:
        for n in range(10):
            yield n
    finally:
        print("generator closed")


async def main():
    async with connection("db") as db, connection("cache") as cache:
        print(db, cache)
        raise LookupError("inside")
    async with Session():
        raise ValueError
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(connection(name)) for name in ("a", "b")]
        stack.push_async_callback(asyncio.sleep, 0, "x")
        stack.callback(print, "callback")
        print(names)
    async with aclosing(numbers()) as all_of_them:
        async for n in all_of_them:
            if n == 2:
                break
    async with nullcontext(3) as three:
        print(three)
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(asyncio.sleep(1), 0.001)
        print("not reached")


asyncio.run(main())
