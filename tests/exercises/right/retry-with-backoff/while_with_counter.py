import asyncio
import sys

ANSWERS = ["", "", "12 beds"]


async def ask():
    await asyncio.sleep(0.5)
    answer = ANSWERS.pop(0)
    if answer == "":
        raise ConnectionError("only noise")
    if answer == "?":
        raise ValueError("wrong hut")
    return answer


async def patiently(operation):
    tries = 0
    while True:
        tries += 1
        try:
            return await operation()
        except ConnectionError as error:
            if tries == 4:
                raise
            print("try", tries, "failed:", error, file=sys.stderr)
            await asyncio.sleep(2 ** (tries - 1))


async def main():
    print(await patiently(ask))


if __name__ == "__main__":
    asyncio.run(main())
