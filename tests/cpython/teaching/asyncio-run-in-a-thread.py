import asyncio
import threading


async def work(name):
    await asyncio.sleep(0.01)
    print(name, "runs in", threading.current_thread().name)


def entry(name):
    asyncio.run(work(name))


thread = threading.Thread(target=entry, args=("work",), name="side")
thread.start()
thread.join()
asyncio.run(work("own"))
