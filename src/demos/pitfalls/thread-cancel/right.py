import asyncio
import threading


def work(stop, done):
    if not stop.wait(2):
        done[0] = True


async def main(stop, done):
    thread = asyncio.to_thread(work, stop, done)
    try:
        await asyncio.wait_for(thread, timeout=0.5)
    except TimeoutError:
        stop.set()
        print("main: time is up, work told to stop")


stop = threading.Event()
done = [False]
asyncio.run(main(stop, done))
print("after run: was it done?", done[0])
