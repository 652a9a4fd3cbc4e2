import asyncio

SECONDS = {"letter": 2, "map": 3, "diary": 1, "photo": 4}
DAMAGE = {"map": "torn", "diary": "ink too pale"}


async def scan(page):
    await asyncio.sleep(SECONDS[page])
    if page in DAMAGE:
        raise ValueError(DAMAGE[page])
    print(f"{page}: saved")


async def archive(pages):
    good = [page for page in pages if page not in DAMAGE]
    await asyncio.gather(*map(scan, good))
    for page in pages:
        if page in DAMAGE:
            print(f"{page}: failed, {DAMAGE[page]}")


async def main():
    await archive(["letter", "map", "diary", "photo"])
    print("archive closed")


if __name__ == "__main__":
    asyncio.run(main())
