import asyncio


async def quick():
    return 1


async def slow():
    await asyncio.sleep(1)
    return 2


async def main(fast=True):
    result = quick() if fast else await slow()
    print("result is a coroutine:", asyncio.iscoroutine(result))


asyncio.run(main())
