import asyncio
import time
import contextvars

number_of_call = contextvars.ContextVar("number_of_call")


def log(text):
    print(f"[{number_of_call.get('-')}] {text}")


def look_up(place):  # an old library, which blocks
    time.sleep(1)
    log(f"{place} is on the map")


async def send(vehicle, seconds):
    await asyncio.sleep(seconds)
    log(f"{vehicle} has left")


async def handle(number, place):
    number_of_call.set(number)
    log("call taken")
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    await loop.run_in_executor(None, context.run, look_up, place)
    await asyncio.gather(send("car", 1), send("helicopter", 2))


async def main():
    await asyncio.gather(handle(1, "glacier"), handle(2, "hut"))


if __name__ == "__main__":
    asyncio.run(main())
