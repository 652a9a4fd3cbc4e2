import asyncio
import logging

ANSWERS = ["", "", "12 beds"]


async def ask():
    await asyncio.sleep(0.5)
    answer = ANSWERS.pop(0)
    if answer == "":
        raise ConnectionError("only noise")
    if answer == "?":
        raise ValueError("wrong hut")
    return answer


async def pauses():
    for exponent in range(3):
        yield 2 ** exponent


log = logging.getLogger("radio")


async def patiently(operation):
    async for pause in pauses():
        try:
            return await operation()
        except ConnectionError as error:
            log.warning("%s, again in %s s", error, pause)
            await asyncio.sleep(pause)
    return await operation()


async def main():
    print(await patiently(ask))


if __name__ == "__main__":
    asyncio.run(main())
