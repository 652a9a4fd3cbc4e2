import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(0.1)
    try:
        yield name
    finally:
        await asyncio.sleep(0.1)
        print("close", name)


async def main():
    async with connection("a") as a, connection("b") as b:
        print(a + b)


asyncio.run(main())
