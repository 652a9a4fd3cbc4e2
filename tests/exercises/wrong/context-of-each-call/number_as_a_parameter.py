import asyncio
import time

def log(text, number):
    print(f"[{number}] {text}")


def look_up(place, number):  # an old library, which blocks
    time.sleep(1)
    log(f"{place} is on the map", number)


async def send(vehicle, seconds, number):
    await asyncio.sleep(seconds)
    log(f"{vehicle} has left", number)


async def handle(number, place):
    log("call taken", number)
    await asyncio.to_thread(look_up, place, number)
    await asyncio.gather(
        send("car", 1, number), send("helicopter", 2, number)
    )


async def main():
    await asyncio.gather(handle(1, "glacier"), handle(2, "hut"))


if __name__ == "__main__":
    asyncio.run(main())
