import asyncio


async def main():
    reader = asyncio.StreamReader(limit=2)
    reader.feed_data(b"soup\n")
    await reader.readline()


asyncio.run(main())
