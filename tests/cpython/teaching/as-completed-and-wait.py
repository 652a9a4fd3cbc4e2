import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    if name == "bad":
        raise OSError("no answer")
    return name


async def main():
    jobs = [fetch("c", 0.03), fetch("a", 0.01), fetch("b", 0.02)]
    for future in asyncio.as_completed(jobs):
        print("first came", await future)
    tasks = [asyncio.create_task(fetch(name, delay)) for name, delay in (("x", 0.02), ("y", 0.01))]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, task.result())
    done, pending = await asyncio.wait(
        [asyncio.create_task(fetch(n, d)) for n, d in (("quick", 0.01), ("slow", 1))],
        return_when=asyncio.FIRST_COMPLETED,
    )
    print([task.result() for task in done], len(pending))
    for task in pending:
        task.cancel()
    done, pending = await asyncio.wait([asyncio.create_task(fetch("bad", 0.001))], return_when="FIRST_EXCEPTION")
    print(repr(done.pop().exception()))
    done, pending = await asyncio.wait([asyncio.create_task(fetch("late", 1))], timeout=0.005)
    print(len(done), len(pending))
    print(await asyncio.gather(fetch("bad", 0), fetch("ok", 0), return_exceptions=True))
    try:
        for first in asyncio.as_completed([fetch("never", 1)], timeout=0.005):
            await first
    except TimeoutError:
        print("too late")


asyncio.run(main())
