import asyncio


def spawn(coroutine):
    return asyncio.get_running_loop().create_task(coroutine)


async def step(n):
    await asyncio.sleep(n)
    return n


async def main():
    first = spawn(step(1))
    second = spawn(step(4))
    print(await first, second.done())


asyncio.run(main())
