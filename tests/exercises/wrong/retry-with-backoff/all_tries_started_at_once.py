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
    async def later(pause):
        await asyncio.sleep(pause)
        return await operation()

    ends = await asyncio.gather(
        *map(later, (0, 1, 3, 7)), return_exceptions=True
    )
    for end in ends:
        if not isinstance(end, Exception):
            return end
    raise ends[-1]


async def main():
    print(await patiently(ask))


if __name__ == "__main__":
    asyncio.run(main())
