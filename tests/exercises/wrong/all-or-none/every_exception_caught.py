import asyncio


async def book(thing, seconds, is_free=True):
    await asyncio.sleep(seconds)
    if not is_free:
        raise LookupError(f"no {thing} left")
    print(f"{thing} booked")


async def journey(wishes):
    try:
        async with asyncio.TaskGroup() as group:
            for wish in wishes:
                group.create_task(book(*wish))
        print("have a good journey")
    except* Exception as failures:
        for failure in failures.exceptions:
            print(f"no journey: {failure}")


async def main():
    wishes = [("flight", 2), ("hotel", 1, False), ("car", 3)]
    await journey(wishes)
    await asyncio.sleep(3)  # the next customer
    print("closed")


if __name__ == "__main__":
    asyncio.run(main())
