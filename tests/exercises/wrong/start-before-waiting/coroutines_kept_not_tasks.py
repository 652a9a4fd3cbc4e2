import asyncio


async def set_up(part, seconds):
    print(f"{part}: begun")
    await asyncio.sleep(seconds)
    print(f"{part}: ready")
    return seconds


async def prepare(stage):
    teams = [set_up(part, seconds) for part, seconds in stage.items()]
    work = 0
    for team in teams:
        work += await team
    print(f"curtain up, after {work} s of work")


async def main():
    await prepare({"lights": 2, "sound": 3, "scenery": 1})


if __name__ == "__main__":
    asyncio.run(main())
