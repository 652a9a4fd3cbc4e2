import asyncio


async def fail(seconds, error):
    await asyncio.sleep(seconds)
    raise error


async def main():
    a = asyncio.create_task(fail(1, KeyError("a")))
    b = asyncio.create_task(fail(1, KeyError("b")))
    try:
        await a
        await b
    except KeyError as error:
        print("caught", error)
    await asyncio.sleep(1)


asyncio.run(main())
