import asyncio

for name in ("coroutine", "async", "get_child_watcher", "Task.all_tasks"):
    try:
        target = asyncio
        for part in name.split("."):
            target = getattr(target, part)
        print(name, "is there")
    except AttributeError as error:
        print(error)
for call in (
    lambda loop: asyncio.sleep(0, loop=loop),
    lambda loop: asyncio.Queue(loop=loop),
    lambda loop: asyncio.Lock(loop=loop),
    lambda loop: asyncio.Event(loop=loop),
):
    loop = asyncio.new_event_loop()
    try:
        call(loop)
    except TypeError as error:
        print(str(error).split(".")[-1])
    loop.close()


async def main():
    try:
        await asyncio.wait([asyncio.sleep(0)])
    except TypeError as error:
        print(error)
    try:
        await asyncio.wait(set())
    except ValueError as error:
        print(error)


asyncio.run(main())
