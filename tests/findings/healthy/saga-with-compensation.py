import asyncio
from contextlib import AsyncExitStack


class Trip:
    def __init__(self):
        self.log = []

    async def book(self, what, seconds=0.2):
        await asyncio.sleep(seconds)
        if what == "car":
            raise LookupError("no car left")
        self.log.append(f"booked {what}")
        return what

    async def cancel(self, what):
        await asyncio.sleep(0.1)
        self.log.append(f"cancelled {what}")


async def plan(trip, parts):
    async with AsyncExitStack() as stack:
        for part in parts:
            booked = await trip.book(part)
            stack.push_async_callback(trip.cancel, booked)
        stack.pop_all()
        return True


async def main():
    good, bad = Trip(), Trip()
    print(await plan(good, ["flight", "hotel"]))
    try:
        await plan(bad, ["flight", "hotel", "car"])
    except LookupError as error:
        print(error)
    print(good.log)
    print(bad.log)


asyncio.run(main())
