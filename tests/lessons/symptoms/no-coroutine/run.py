import asyncio


async def main():
    return "soup"


asyncio.run(main)
