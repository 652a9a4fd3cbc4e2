import asyncio


async def book(thing, seconds, is_free=True):
    await asyncio.sleep(seconds)
    if not is_free:
        raise LookupError(f"no {thing} left")
    print(f"{thing} booked")


async def journey(wishes):
    tasks = [asyncio.create_task(book(*wish)) for wish in wishes]
    try:
        await asyncio.gather(*tasks)
        print("have a good journey")
    except LookupError as error:
        for task in tasks:
            task.cancel()
        print(f"no journey: {error}")


async def main():
    wishes = [("flight", 2), ("hotel", 1, False), ("car", 3)]
    await journey(wishes)
    await asyncio.sleep(3)  # the next customer
    print("closed")


if __name__ == "__main__":
    asyncio.run(main())
