import asyncio


async def book(thing, seconds, is_free=True):
    await asyncio.sleep(seconds)
    if not is_free:
        raise LookupError(f"no {thing} left")
    print(f"{thing} booked")


async def journey(wishes):
    reasons = []

    async def try_to_book(wish):
        try:
            await book(*wish)
        except LookupError as error:
            reasons.append(error)
            raise

    try:
        async with asyncio.TaskGroup() as group:
            for wish in wishes:
                group.create_task(try_to_book(wish))
    except* LookupError:
        pass
    for reason in reasons:
        print(f"no journey: {reason}")
    if not reasons:
        print("have a good journey")


async def main():
    wishes = [("flight", 2), ("hotel", 1, False), ("car", 3)]
    await journey(wishes)
    await asyncio.sleep(3)  # the next customer
    print("closed")


if __name__ == "__main__":
    asyncio.run(main())
