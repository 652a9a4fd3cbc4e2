import asyncio


async def transfer(first, second, name):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            print(name)


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(transfer(a, b, "there"), transfer(b, a, "back"))


asyncio.run(main())
