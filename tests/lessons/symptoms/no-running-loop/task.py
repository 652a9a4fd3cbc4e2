import asyncio


async def fetch():
    return "soup"


task = asyncio.create_task(fetch())
