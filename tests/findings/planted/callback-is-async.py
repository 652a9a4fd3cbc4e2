import asyncio


async def on_tick(n):
    await asyncio.sleep(0)
    print("tick", n)


def schedule(loop, n):
    loop.call_later(n, lambda: on_tick(n))


async def main():
    loop = asyncio.get_running_loop()
    schedule(loop, 1)
    await asyncio.sleep(2)


asyncio.run(main())
