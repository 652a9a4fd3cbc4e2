import asyncio


async def upload(part):
    await asyncio.sleep(2)
    return part


async def main():
    first = asyncio.create_task(upload(1))
    asyncio.ensure_future(upload(2))
    await asyncio.sleep(0)
    first.cancel()
    try:
        await first
    except asyncio.CancelledError:
        print("first was cancelled")


asyncio.run(main())
