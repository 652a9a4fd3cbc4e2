import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"so")
    reader.feed_eof()
    await reader.readexactly(4)


asyncio.run(main())
