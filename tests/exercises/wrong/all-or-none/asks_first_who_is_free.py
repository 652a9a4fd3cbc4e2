import asyncio


async def book(thing, seconds, is_free=True):
    await asyncio.sleep(seconds)
    if not is_free:
        raise LookupError(f"no {thing} left")
    print(f"{thing} booked")


async def journey(wishes):
    missing = [wish for wish in wishes if len(wish) > 2 and not wish[2]]
    if missing:
        await asyncio.sleep(1)
        for wish in missing:
            print(f"no journey: no {wish[0]} left")
        return
    await asyncio.gather(*(book(*wish) for wish in wishes))
    print("have a good journey")


async def main():
    wishes = [("flight", 2), ("hotel", 1, False), ("car", 3)]
    await journey(wishes)
    await asyncio.sleep(3)  # the next customer
    print("closed")


if __name__ == "__main__":
    asyncio.run(main())
