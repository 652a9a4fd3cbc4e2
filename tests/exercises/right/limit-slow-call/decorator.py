import asyncio
import functools

DELAYS = {"IC 510": 0.5, "ICE 71": 40, "TER 3": 1.5}
PLATFORMS = {"IC 510": 4, "ICE 71": 9, "TER 3": 2}


async def ask_platform(train):
    await asyncio.sleep(DELAYS[train])  # the signal box answers
    return PLATFORMS[train]


def within(seconds, otherwise):
    def decorate(function):
        @functools.wraps(function)
        async def limited(*args):
            try:
                return await asyncio.wait_for(function(*args), seconds)
            except TimeoutError:
                return otherwise

        return limited

    return decorate


@within(2, "see the staff")
async def platform_of(train):
    return f"platform {await ask_platform(train)}"


async def announce(train):
    print(f"{train}: {await platform_of(train)}")


async def main():
    for train in DELAYS:
        await announce(train)


if __name__ == "__main__":
    asyncio.run(main())
