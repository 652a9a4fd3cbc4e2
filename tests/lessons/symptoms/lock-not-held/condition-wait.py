import asyncio


async def main():
    await asyncio.Condition().wait()


asyncio.run(main())
