import asyncio

SECONDS = {"letter": 2, "map": 3, "diary": 1, "photo": 4}
DAMAGE = {"map": "torn", "diary": "ink too pale"}


async def scan(page):
    await asyncio.sleep(SECONDS[page])
    if page in DAMAGE:
        raise ValueError(DAMAGE[page])
    print(f"{page}: saved")


async def archive(pages):
    outcomes = await asyncio.gather(
        *(scan(page) for page in pages), return_exceptions=True
    )
    for page, outcome in zip(pages, outcomes):
        if isinstance(outcome, BaseException):
            print(f"{page}: failed, {outcome}")


async def main():
    await archive(["letter", "map", "diary", "photo"])
    print("archive closed")


if __name__ == "__main__":
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    loop.close()
