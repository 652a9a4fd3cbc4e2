import asyncio
from functools import partial


def report(label, future):
    print(label, future.result() if not future.cancelled() else "cancelled")


async def fill(future, value):
    await asyncio.sleep(0.01)
    future.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(partial(report, "first"))
    future.add_done_callback(lambda f: print("second", f.done()))
    print(future.done(), repr(future).startswith("<Future pending"))
    asyncio.create_task(fill(future, {"answer": 42}))
    print(await future)
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)
    other = loop.create_future()
    other.add_done_callback(partial(report, "other"))
    other.cancel("no longer wanted")
    await asyncio.sleep(0)
    failed = loop.create_future()
    failed.set_exception(KeyError("lost"))
    try:
        await failed
    except KeyError as error:
        print("KeyError:", error, failed.exception())


asyncio.run(main())
