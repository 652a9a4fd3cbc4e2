import asyncio
import time


def work(done):
    time.sleep(2)
    done[0] = True


async def main(done):
    thread = asyncio.to_thread(work, done)
    try:
        await asyncio.wait_for(thread, timeout=0.5)
    except TimeoutError:
        print("main: time is up, work cancelled")


done = [False]
asyncio.run(main(done))
print("after run: was it done?", done[0])
