import asyncio
from contextlib import suppress

DELAYS = {"IC 510": 0.5, "ICE 71": 40, "TER 3": 1.5}
PLATFORMS = {"IC 510": 4, "ICE 71": 9, "TER 3": 2}


async def ask_platform(train):
    await asyncio.sleep(DELAYS[train])  # the signal box answers
    return PLATFORMS[train]


async def announce(train):
    deadline = asyncio.get_running_loop().time() + 2
    text = "see the staff"
    with suppress(TimeoutError):
        async with asyncio.timeout_at(deadline):
            text = f"platform {await ask_platform(train)}"
    print(f"{train}: {text}")


async def main():
    for train in DELAYS:
        await announce(train)


if __name__ == "__main__":
    asyncio.run(main())
