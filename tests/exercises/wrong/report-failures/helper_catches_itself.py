import asyncio

SECONDS = {"letter": 2, "map": 3, "diary": 1, "photo": 4}
DAMAGE = {"map": "torn", "diary": "ink too pale"}


async def scan(page):
    await asyncio.sleep(SECONDS[page])
    if page in DAMAGE:
        print(f"{page}: failed, {DAMAGE[page]}")
        return
    print(f"{page}: saved")


async def archive(pages):
    try:
        await asyncio.gather(*(scan(page) for page in pages))
    except ValueError as error:
        print(f"something failed: {error}")


async def main():
    await archive(["letter", "map", "diary", "photo"])
    print("archive closed")


if __name__ == "__main__":
    asyncio.run(main())
