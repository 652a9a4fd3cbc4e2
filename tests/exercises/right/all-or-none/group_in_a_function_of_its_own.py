import asyncio


async def book(thing, seconds, is_free=True):
    await asyncio.sleep(seconds)
    if not is_free:
        raise LookupError(f"no {thing} left")
    print(f"{thing} booked")


async def book_all(wishes):
    async with asyncio.TaskGroup() as group:
        return [group.create_task(book(*wish)) for wish in wishes]


async def journey(wishes):
    reasons: list[LookupError] = []
    try:
        await book_all(wishes)
    except* LookupError as failures:
        reasons.extend(failures.exceptions)
    for reason in reasons:
        print("no journey:", reason)
    if not reasons:
        print("have a good journey")


async def main():
    wishes = [("flight", 2), ("hotel", 1, False), ("car", 3)]
    await journey(wishes)
    await asyncio.sleep(3)  # the next customer
    print("closed")


if __name__ == "__main__":
    asyncio.run(main())
