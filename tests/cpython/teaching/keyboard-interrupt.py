import asyncio


async def pressed():
    await asyncio.sleep(0.001)
    raise KeyboardInterrupt


async def main():
    task = asyncio.create_task(pressed())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("main was cancelled")
        raise
    await task


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("bye")
