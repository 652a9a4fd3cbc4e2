import asyncio


async def fetch():
    return "soup"


def work():
    asyncio.create_task(fetch())


async def main():
    await asyncio.to_thread(work)


asyncio.run(main())
