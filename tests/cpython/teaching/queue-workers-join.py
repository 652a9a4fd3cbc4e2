import asyncio
import time


async def worker(name, queue, finished):
    while True:
        delay = await queue.get()
        await asyncio.sleep(delay)
        finished[name] = finished.get(name, 0) + 1
        queue.task_done()


async def main():
    queue, finished = asyncio.Queue(), {}
    for n in range(12):
        queue.put_nowait(0.01)
    workers = [asyncio.create_task(worker(f"w{n}", queue, finished)) for n in range(3)]
    start = time.monotonic()
    await queue.join()
    took = time.monotonic() - start
    for each in workers:
        each.cancel()
    results = await asyncio.gather(*workers, return_exceptions=True)
    print([type(result).__name__ for result in results])
    print(f"{took:.2f} s, {sum(finished.values())} jobs, busy: {sorted(finished)}")


asyncio.run(main())
