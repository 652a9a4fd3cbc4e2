import asyncio


async def set_up(part, seconds):
    print(f"{part}: begun")
    await asyncio.sleep(seconds)
    print(f"{part}: ready")
    return seconds


async def prepare(stage):
    tasks = set()
    for part, seconds in stage.items():
        tasks.add(asyncio.create_task(set_up(part, seconds)))
    done, pending = await asyncio.wait(tasks)
    work = sum(task.result() for task in done)
    print(f"curtain up, after {work} s of work")


async def main():
    await prepare({"lights": 2, "sound": 3, "scenery": 1})


if __name__ == "__main__":
    asyncio.run(main())
