import asyncio


async def waiter(future):
    print(await future)


async def main():
    future = asyncio.get_running_loop().create_future()
    await asyncio.gather(waiter(future))


asyncio.run(main())
