import asyncio
from contextvars import ContextVar
import time

call: ContextVar[int] = ContextVar("call")


def log(text):
    print(f"[{call.get('-')}] {text}")


def look_up(place):  # an old library, which blocks
    time.sleep(1)
    log(f"{place} is on the map")


async def send(vehicle, seconds):
    await asyncio.sleep(seconds)
    log(f"{vehicle} has left")


async def handle(number, place):
    token = call.set(number)
    try:
        log("call taken")
        await asyncio.to_thread(look_up, place)
        async with asyncio.TaskGroup() as group:
            for vehicle, seconds in [("car", 1), ("helicopter", 2)]:
                group.create_task(send(vehicle, seconds))
    finally:
        call.reset(token)


async def main():
    await asyncio.gather(handle(1, "glacier"), handle(2, "hut"))


if __name__ == "__main__":
    asyncio.run(main())
