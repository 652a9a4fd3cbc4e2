import asyncio


async def set_up(part, seconds):
    print(f"{part}: begun")
    await asyncio.sleep(seconds)
    print(f"{part}: ready")
    return seconds


async def prepare(stage):
    tasks = [
        asyncio.create_task(set_up(part, seconds))
        for part, seconds in stage.items()
    ]
    work = 0
    for task in tasks:
        work += await task
    print(f"curtain up, after {work} s of work")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    await prepare({"lights": 2, "sound": 3, "scenery": 1})


if __name__ == "__main__":
    asyncio.run(main())
