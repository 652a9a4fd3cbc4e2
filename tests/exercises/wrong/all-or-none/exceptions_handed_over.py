import asyncio


async def book(thing, seconds, is_free=True):
    await asyncio.sleep(seconds)
    if not is_free:
        raise LookupError(f"no {thing} left")
    print(f"{thing} booked")


async def journey(wishes):
    outcomes = await asyncio.gather(*(book(*wish) for wish in wishes), return_exceptions=True)
    failures = [outcome for outcome in outcomes if isinstance(outcome, LookupError)]
    for failure in failures:
        print(f"no journey: {failure}")
    if not failures:
        print("have a good journey")


async def main():
    wishes = [("flight", 2), ("hotel", 1, False), ("car", 3)]
    await journey(wishes)
    await asyncio.sleep(3)  # the next customer
    print("closed")


if __name__ == "__main__":
    asyncio.run(main())
