import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for name in ("SIGINT", "SIGTERM"):
        loop.add_signal_handler(getattr(signal, name), stop.set)
    signal.signal(signal.SIGTERM, lambda number, frame: print("term"))
    try:
        async with asyncio.timeout(0.01):
            await stop.wait()
    except TimeoutError:
        print("nobody pressed Ctrl-C")
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.remove_signal_handler(number)


asyncio.run(main())
