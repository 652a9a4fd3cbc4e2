import asyncio


async def main():
    try:
        await asyncio.wait_for(asyncio.Future(), 0.1)
    except TimeoutError:
        raise KeyboardInterrupt


asyncio.run(main())
