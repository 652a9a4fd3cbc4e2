import asyncio


async def autosave(document):
    while True:
        await asyncio.sleep(1)
        document["saved"] += 1


async def main():
    document = {"saved": 0}
    asyncio.create_task(autosave(document))
    await asyncio.sleep(2.5)
    print(document)


asyncio.run(main())
