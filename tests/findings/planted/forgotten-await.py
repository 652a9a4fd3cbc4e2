import asyncio


async def save(record):
    await asyncio.sleep(0.5)
    print("saved", record)


async def main():
    for record in ("a", "b"):
        save(record)
    await asyncio.sleep(1)


asyncio.run(main())
