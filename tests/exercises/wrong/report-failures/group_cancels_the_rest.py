import asyncio

SECONDS = {"letter": 2, "map": 3, "diary": 1, "photo": 4}
DAMAGE = {"map": "torn", "diary": "ink too pale"}


async def scan(page):
    await asyncio.sleep(SECONDS[page])
    if page in DAMAGE:
        raise ValueError(DAMAGE[page])
    print(f"{page}: saved")


async def archive(pages):
    try:
        async with asyncio.TaskGroup() as group:
            for page in pages:
                group.create_task(scan(page))
    except* ValueError as failures:
        for error in failures.exceptions:
            print(f"diary: failed, {error}")


async def main():
    await archive(["letter", "map", "diary", "photo"])
    print("archive closed")


if __name__ == "__main__":
    asyncio.run(main())
