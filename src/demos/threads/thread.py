import asyncio
import threading
import time

def work(finished):
    time.sleep(2)
    finished.set()


async def main(finished):
    try:
        thread = asyncio.to_thread(work, finished)
        await asyncio.wait_for(thread, timeout=0.5)
    except TimeoutError:
        print("main: gave up")
        print("work finished:", finished.is_set())


finished = threading.Event()
asyncio.run(main(finished))
print("run() is over")
print("work finished:", finished.is_set())
