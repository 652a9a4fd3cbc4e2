import asyncio


async def set_up(part, seconds):
    print(f"{part}: begun")
    await asyncio.sleep(seconds)
    print(f"{part}: ready")
    return seconds


async def prepare(stage):
    tasks = []

    async def start(items):
        if items:
            async with asyncio.TaskGroup() as group:
                tasks.append(group.create_task(set_up(*items[0])))
                group.create_task(start(items[1:]))

    await start(list(stage.items()))
    print(f"curtain up, after {sum(task.result() for task in tasks)} s of work")


async def main():
    await prepare({"lights": 2, "sound": 3, "scenery": 1})


if __name__ == "__main__":
    asyncio.run(main())
