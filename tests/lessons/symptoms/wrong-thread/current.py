import asyncio


def work():
    asyncio.get_event_loop()


async def main():
    await asyncio.to_thread(work)


asyncio.run(main())
