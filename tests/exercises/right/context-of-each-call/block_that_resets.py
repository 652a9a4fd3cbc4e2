import asyncio
import time
from contextlib import contextmanager
from contextvars import ContextVar

call = ContextVar("call", default="-")


def log(text):
    print(f"[{call.get()}] {text}")


@contextmanager
def numbered(number):
    token = call.set(number)
    try:
        yield
    finally:
        call.reset(token)


def look_up(place):  # an old library, which blocks
    time.sleep(1)
    log(f"{place} is on the map")


async def send(vehicle, seconds):
    await asyncio.sleep(seconds)
    log(f"{vehicle} has left")


async def handle(number, place):
    with numbered(number):
        log("call taken")
        await asyncio.to_thread(look_up, place)
        await asyncio.gather(send("car", 1), send("helicopter", 2))


async def main():
    await asyncio.gather(handle(1, "glacier"), handle(2, "hut"))


if __name__ == "__main__":
    asyncio.run(main())
