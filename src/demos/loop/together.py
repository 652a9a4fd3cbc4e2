import asyncio

PHOTOS = ["cat", "dog", "owl", "fox", "bee"]


async def fetch(photo):
    await asyncio.sleep(0.1)
    print(f"{photo}: here")
    return f"{photo}.jpg"


async def main():
    tasks = []
    for photo in PHOTOS:
        tasks.append(asyncio.create_task(fetch(photo), name=photo))
    return await asyncio.gather(*tasks)


files = asyncio.run(main())
print(", ".join(files))
