import asyncio

background = set()


async def log(text):
    await asyncio.sleep(0.001)
    print("logged", text)


async def forever():
    try:
        while True:
            await asyncio.sleep(0.01)
    finally:
        print("forever ends")


async def main():
    for text in ("a", "b"):
        task = asyncio.create_task(log(text))
        background.add(task)
        task.add_done_callback(background.discard)
    await asyncio.sleep(0.01)
    print(len(background))
    asyncio.create_task(forever())
    asyncio.create_task(log("never"))
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
