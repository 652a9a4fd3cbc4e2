import asyncio


async def make():
    return asyncio.get_running_loop().create_future()


async def wait(future):
    await future


future = asyncio.run(make())
asyncio.run(wait(future))
