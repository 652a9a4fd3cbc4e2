import asyncio
import inspect


async def nap(seconds: float = 0.01, *, name: str = "x") -> str:
    await asyncio.sleep(seconds)
    return name


async def generator():
    yield 1


async def main():
    task = asyncio.create_task(nap(), name="napper")
    print(asyncio.current_task().get_name(), sorted(t.get_name() for t in asyncio.all_tasks()))
    print(repr(task).startswith("<Task pending name='napper' coro=<nap() running at "))
    await asyncio.sleep(0)
    print(task.get_coro().__name__, [frame.f_code.co_name for frame in task.get_stack()], task.done())
    task.set_name("renamed")
    await task
    print(task.get_name(), task.result(), task.exception(), "finished" in repr(task))
    print(inspect.iscoroutinefunction(nap), inspect.isasyncgenfunction(generator), inspect.signature(nap))
    coroutine = nap()
    print(inspect.getcoroutinestate(coroutine), inspect.isawaitable(coroutine))
    coroutine.close()
    print(inspect.getcoroutinestate(coroutine), inspect.getsource(generator).strip().splitlines()[-1])
    print(asyncio.isfuture(task), asyncio.iscoroutinefunction(nap) if False else "")
    try:
        asyncio.get_running_loop().run_until_complete(task)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
