import asyncio


async def width(box):
    await asyncio.sleep(1)
    return box[0]


async def height(box):
    await asyncio.sleep(1)
    return box[1]


async def area(box):
    return await width(box) * await height(box)


print(asyncio.run(area((3, 4))))
