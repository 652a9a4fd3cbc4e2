import asyncio


async def ask(host):
    await asyncio.sleep(0.4)
    return f"{host}: ok"


async def main():
    left = await asyncio.wait_for(ask("left"), timeout=1)
    right = await asyncio.wait_for(ask("right"), timeout=1)
    print(left, right)


asyncio.run(main())
