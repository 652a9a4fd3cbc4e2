import asyncio


async def set_up(part, seconds):
    print(f"{part}: begun")
    await asyncio.sleep(seconds)
    print(f"{part}: ready")
    return seconds


async def prepare(stage):
    work = 0
    for part, seconds in stage.items():
        work += await asyncio.wait_for(set_up(part, seconds), timeout=10)
    print(f"curtain up, after {work} s of work")


async def main():
    await prepare({"lights": 2, "sound": 3, "scenery": 1})


if __name__ == "__main__":
    asyncio.run(main())
