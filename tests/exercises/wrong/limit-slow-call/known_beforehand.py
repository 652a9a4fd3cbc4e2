import asyncio

DELAYS = {"IC 510": 0.5, "ICE 71": 40, "TER 3": 1.5}
PLATFORMS = {"IC 510": 4, "ICE 71": 9, "TER 3": 2}


async def ask_platform(train):
    await asyncio.sleep(DELAYS[train])  # the signal box answers
    return PLATFORMS[train]


async def announce(train):
    if DELAYS[train] > 2:
        await asyncio.sleep(2)
        print(f"{train}: see the staff")
    else:
        print(f"{train}: platform {await ask_platform(train)}")


async def main():
    for train in DELAYS:
        await announce(train)


if __name__ == "__main__":
    asyncio.run(main())
