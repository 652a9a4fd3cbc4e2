import asyncio
import contextlib


@contextlib.asynccontextmanager
async def shop():
    yield


async def main():
    async with shop:
        pass


asyncio.run(main())
