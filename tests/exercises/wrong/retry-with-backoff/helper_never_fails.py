import asyncio

ANSWERS = ["", "", "12 beds"]


async def ask():
    await asyncio.sleep(0.5)
    await asyncio.sleep(4)
    answer = ANSWERS.pop()
    if answer == "":
        raise ConnectionError("only noise")
    if answer == "?":
        raise ValueError("wrong hut")
    return answer


async def patiently(operation):
    return await operation()


async def main():
    print(await patiently(ask))


if __name__ == "__main__":
    asyncio.run(main())
