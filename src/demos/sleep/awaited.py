import asyncio


async def main():
    print("before")
    await asyncio.sleep(2)
    print("after")


asyncio.run(main())
