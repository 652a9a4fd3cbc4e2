import asyncio


async def set_up(part, seconds):
    print(f"{part}: begun")
    await asyncio.sleep(seconds)
    print(f"{part}: ready")
    return seconds


async def prepare(stage):
    lock = asyncio.Lock()

    async def alone(part, seconds):
        async with lock:
            return await set_up(part, seconds)

    tasks = [asyncio.create_task(alone(*item)) for item in stage.items()]
    print(f"curtain up, after {sum([await task for task in tasks])} s of work")


async def main():
    await prepare({"lights": 2, "sound": 3, "scenery": 1})


if __name__ == "__main__":
    asyncio.run(main())
