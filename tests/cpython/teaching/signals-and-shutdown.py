import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    loop.call_later(0.01, os.kill, os.getpid(), signal.SIGTERM)
    print("waiting")
    await stop.wait()
    print("stopped, removed:", loop.remove_signal_handler(signal.SIGTERM))
    signal.signal(signal.SIGINT, signal.default_int_handler)


asyncio.run(main())
