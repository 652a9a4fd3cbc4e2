import asyncio
import threading

async def work(finished):
    await asyncio.sleep(2)
    finished.set()


async def main(finished):
    try:
        await asyncio.wait_for(work(finished), timeout=0.5)
    except TimeoutError:
        print("main: gave up")
        print("work finished:", finished.is_set())


finished = threading.Event()
asyncio.run(main(finished))
print("run() is over")
print("work finished:", finished.is_set())
