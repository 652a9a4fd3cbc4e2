import asyncio


async def main():
    print("before")
    await asyncio.sleep(0.001)
    raise ValueError("uncaught")


asyncio.run(main())
