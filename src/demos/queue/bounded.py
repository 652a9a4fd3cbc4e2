import asyncio

LOAVES = ["rye", "oat", "corn"]


async def bake(shelf):
    print("baker: heats the oven")
    await asyncio.sleep(1)
    for loaf in LOAVES:
        await shelf.put(loaf)
        print(f"baker: {loaf} is on the shelf")


async def eat(shelf):
    for _ in LOAVES:
        loaf = await shelf.get()
        print(f"eater: takes {loaf}")
        await asyncio.sleep(1)


async def main():
    shelf = asyncio.Queue(maxsize=1)
    baker = asyncio.create_task(bake(shelf), name="baker")
    eater = asyncio.create_task(eat(shelf), name="eater")
    await asyncio.gather(baker, eater)


asyncio.run(main())
