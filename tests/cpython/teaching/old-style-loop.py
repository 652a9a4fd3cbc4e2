import asyncio


async def square(n):
    await asyncio.sleep(0.01 * n)
    print("squared", n)
    return n * n


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    tasks = [loop.create_task(square(n)) for n in (3, 1, 2)]
    done, pending = loop.run_until_complete(asyncio.wait(tasks))
    print(sorted(task.result() for task in done), len(pending))
    future = asyncio.ensure_future(square(4), loop=loop)
    print(loop.run_until_complete(future))
finally:
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
print(loop.is_closed(), loop.is_running())
