import asyncio

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
    failures = 0
    while True:
        try:
            return await operation()
        except ConnectionError:
            failures += 1
            if failures == 4:
                raise
        await asyncio.sleep(2 ** (failures - 1))


async def main():
    print(await patiently(ask))


if __name__ == "__main__":
    asyncio.run(main())
