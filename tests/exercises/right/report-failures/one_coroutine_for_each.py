import asyncio

SECONDS = {"letter": 2, "map": 3, "diary": 1, "photo": 4}
DAMAGE = {"map": "torn", "diary": "ink too pale"}


async def scan(page):
    await asyncio.sleep(SECONDS[page])
    if page in DAMAGE:
        raise ValueError(DAMAGE[page])
    print(f"{page}: saved")


async def archive(pages):
    async def attempt(page: str) -> None:
        try:
            await scan(page)
        except ValueError as error:
            print(page, f"failed, {error}", sep=": ")

    async with asyncio.TaskGroup() as group:
        _ = [group.create_task(attempt(page)) for page in pages]


async def main():
    await archive(["letter", "map", "diary", "photo"])
    print("archive closed")


if __name__ == "__main__":
    asyncio.run(main())
