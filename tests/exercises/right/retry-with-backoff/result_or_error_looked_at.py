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
    pauses = iter([1, 2, 4])
    while True:
        task = asyncio.ensure_future(operation())
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError:
            task.cancel()
            raise
        if not isinstance(task.exception(), ConnectionError):
            return task.result()
        pause = next(pauses, None)
        if pause is None:
            raise task.exception()
        await asyncio.sleep(pause)


async def main():
    print(await patiently(ask))


if __name__ == "__main__":
    asyncio.run(main())
