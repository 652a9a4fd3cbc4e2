import asyncio

DELAYS = {"IC 510": 0.5, "ICE 71": 40, "TER 3": 1.5}
PLATFORMS = {"IC 510": 4, "ICE 71": 9, "TER 3": 2}


async def ask_platform(train):
    await asyncio.sleep(DELAYS[train])  # the signal box answers
    return PLATFORMS[train]


async def announce(train):
    platform = await ask_platform(train)
    print(f"{train}: platform {platform}")


async def main():
    async def all_trains():
        for train in DELAYS:
            await announce(train)

    try:
        await asyncio.wait_for(all_trains(), 4)
    except TimeoutError:
        print("ICE 71: see the staff")


if __name__ == "__main__":
    asyncio.run(main())
