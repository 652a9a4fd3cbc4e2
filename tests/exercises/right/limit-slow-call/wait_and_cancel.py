import asyncio

DELAYS = {"IC 510": 0.5, "ICE 71": 40, "TER 3": 1.5}
PLATFORMS = {"IC 510": 4, "ICE 71": 9, "TER 3": 2}


async def ask_platform(train):
    await asyncio.sleep(DELAYS[train])  # the signal box answers
    return PLATFORMS[train]


async def announce(train):
    asking = asyncio.create_task(ask_platform(train))
    await asyncio.wait({asking}, timeout=2.0)
    if asking.done():
        print(f"{train}: platform {asking.result()}")
    else:
        asking.cancel("too late")
        print(f"{train}: see the staff")


async def main():
    for train in DELAYS:
        await announce(train)


if __name__ == "__main__":
    asyncio.run(main())
