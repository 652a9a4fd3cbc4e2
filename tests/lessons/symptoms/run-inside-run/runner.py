import asyncio


async def fetch():
    return "soup"


async def main():
    with asyncio.Runner() as runner:
        runner.run(fetch())


asyncio.run(main())
