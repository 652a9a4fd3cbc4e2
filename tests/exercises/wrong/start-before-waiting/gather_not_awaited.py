import asyncio


async def set_up(part, seconds):
    print(f"{part}: begun")
    await asyncio.sleep(seconds)
    print(f"{part}: ready")
    return seconds


async def prepare(stage):
    tasks = asyncio.gather(*(set_up(*item) for item in stage.items()))
    print(f"curtain up, after {sum(stage.values())} s of work")


async def main():
    await prepare({"lights": 2, "sound": 3, "scenery": 1})


if __name__ == "__main__":
    asyncio.run(main())
