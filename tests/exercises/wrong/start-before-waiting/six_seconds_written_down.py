import asyncio


async def set_up(part, seconds):
    print(f"{part}: begun")
    await asyncio.sleep(seconds)
    print(f"{part}: ready")
    return seconds


async def prepare(stage):
    async with asyncio.TaskGroup() as group:
        for part, seconds in stage.items():
            group.create_task(set_up(part, seconds))
    print("curtain up, after 6 s of work")


async def main():
    await prepare({"lights": 2, "sound": 3, "scenery": 1})


if __name__ == "__main__":
    asyncio.run(main())
