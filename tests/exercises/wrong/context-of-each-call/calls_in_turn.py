import asyncio
import time

call = "-"


def log(text):
    print(f"[{call}] {text}")


def look_up(place):  # an old library, which blocks
    time.sleep(1)
    log(f"{place} is on the map")


async def send(vehicle, seconds):
    await asyncio.sleep(seconds)
    log(f"{vehicle} has left")


async def handle(number, place):
    global call
    call = number
    log("call taken")
    await asyncio.to_thread(look_up, place)
    await asyncio.gather(send("car", 1), send("helicopter", 2))


async def main():
    await handle(1, "glacier")
    await handle(2, "hut")


if __name__ == "__main__":
    asyncio.run(main())
