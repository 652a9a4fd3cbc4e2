import asyncio


async def fetch(number):
    await asyncio.sleep(1)
    return f"page {number}"


async def store(text):
    await asyncio.sleep(0.5)
    return len(text)


async def main():
    sizes = []
    for number in range(3):
        text = await fetch(number)
        size = await store(text)
        sizes.append(size)
    print(sizes)


asyncio.run(main())
