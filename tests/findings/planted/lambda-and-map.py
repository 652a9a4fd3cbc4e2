import asyncio


async def resize(picture):
    await asyncio.sleep(0.4)
    return picture + ".small"


async def main():
    pictures = ["a.png", "b.png"]
    small = list(map(lambda picture: resize(picture), pictures))
    print(len(small))
    await asyncio.sleep(0.1)


asyncio.run(main())
