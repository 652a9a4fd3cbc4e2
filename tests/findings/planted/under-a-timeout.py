import asyncio


async def stubborn():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        await asyncio.sleep(2)
    return "late"


async def main():
    try:
        print(await asyncio.wait_for(stubborn(), timeout=1))
    except TimeoutError:
        print("too slow")


asyncio.run(main())
