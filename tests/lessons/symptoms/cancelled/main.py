import asyncio


async def main():
    asyncio.current_task().cancel("that is enough")
    await asyncio.sleep(0.1)


asyncio.run(main())
