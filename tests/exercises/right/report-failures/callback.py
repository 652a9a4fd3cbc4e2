import asyncio

SECONDS = {"letter": 2, "map": 3, "diary": 1, "photo": 4}
DAMAGE = {"map": "torn", "diary": "ink too pale"}


async def scan(page):
    await asyncio.sleep(SECONDS[page])
    if page in DAMAGE:
        raise ValueError(DAMAGE[page])
    print(f"{page}: saved")


async def archive(pages):
    def report(task):
        if error := task.exception():
            print(f"{task.get_name()}: failed, {error}")

    tasks = []
    for page in pages:
        task = asyncio.create_task(scan(page), name=page)
        task.add_done_callback(report)
        tasks.append(task)
    await asyncio.wait(tasks)


async def main():
    await archive(["letter", "map", "diary", "photo"])
    print("archive closed")


if __name__ == "__main__":
    asyncio.run(main())
