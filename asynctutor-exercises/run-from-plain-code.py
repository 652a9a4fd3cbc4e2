import asyncio

LEVELS = {"Brest": 4.2, "Calais": 5.9}


async def read_gauge(harbour):
    await asyncio.sleep(1)  # the gauge in the harbour answers
    return LEVELS[harbour]


def report(harbour):
    level = read_gauge(harbour)
    return f"{harbour}: {level} m"


def main():
    print(report("Brest"))


if __name__ == "__main__":
    main()
