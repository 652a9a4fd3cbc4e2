import asyncio

PHOTOS = ["cat", "dog", "owl", "fox", "bee"]


async def fetch(photo):
    await asyncio.sleep(0.1)
    print(f"{photo}: here")
    return f"{photo}.jpg"


async def main():
    files = []
    for photo in PHOTOS:
        files.append(await fetch(photo))
    return files


files = asyncio.run(main())
print(", ".join(files))
