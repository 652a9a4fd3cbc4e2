import asyncio


async def stream(name):
    sent = 0
    try:
        while True:
            await asyncio.sleep(0.5)
            sent += 1
    except asyncio.CancelledError:
        print(f"{name}: stopped after {sent}")
        raise


async def main():
    streams = [asyncio.create_task(stream(name)) for name in ("audio", "video")]
    await asyncio.sleep(1.7)
    for each in streams:
        each.cancel()
    results = await asyncio.gather(*streams, return_exceptions=True)
    print([type(result).__name__ for result in results])


asyncio.run(main())
