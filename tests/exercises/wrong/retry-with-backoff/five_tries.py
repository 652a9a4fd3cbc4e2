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
    for pause in (1, 2, 4, 8):
        try:
            return await operation()
        except ConnectionError:
            await asyncio.sleep(pause)
    return await operation()


async def main():
    print(await patiently(ask))


if __name__ == "__main__":
    asyncio.run(main())
