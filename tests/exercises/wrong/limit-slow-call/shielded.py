import asyncio

DELAYS = {"IC 510": 0.5, "ICE 71": 40, "TER 3": 1.5}
PLATFORMS = {"IC 510": 4, "ICE 71": 9, "TER 3": 2}


async def ask_platform(train):
    await asyncio.sleep(DELAYS[train])  # the signal box answers
    return PLATFORMS[train]


async def announce(train):
    try:
        platform = await asyncio.wait_for(asyncio.shield(ask_platform(train)), 2)
        print(f"{train}: platform {platform}")
    except TimeoutError:
        print(f"{train}: see the staff")


async def main():
    for train in DELAYS:
        await announce(train)


if __name__ == "__main__":
    asyncio.run(main())
