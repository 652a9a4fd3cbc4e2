import asyncio
import time

LEVELS = {"Brest": 4.2, "Calais": 5.9}


async def read_gauge(harbour):
    await asyncio.sleep(1)  # the gauge in the harbour answers
    return LEVELS[harbour]


def report(harbour):
    read_gauge(harbour).close()
    time.sleep(1)
    level = 4.2
    return f"{harbour}: {level} m"


def main():
    print(report("Brest"))


if __name__ == "__main__":
    main()
