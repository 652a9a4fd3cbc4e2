import asyncio
import time


async def say(text):
    await asyncio.sleep(0.01)
    return text.upper()


def in_thread(loop, queue):
    for word in ("one", "two"):
        time.sleep(0.01)
        loop.call_soon_threadsafe(queue.put_nowait, word)
    loop.call_soon_threadsafe(queue.put_nowait, None)


async def main():
    loop, queue = asyncio.get_running_loop(), asyncio.Queue()
    thread = loop.run_in_executor(None, in_thread, loop, queue)
    while (word := await queue.get()) is not None:
        print(await say(word))
    await thread


asyncio.run(main())
