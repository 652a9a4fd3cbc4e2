import asyncio


async def cached(key):
    print("asked for", key)
    if key == "miss":
        await asyncio.sleep(0)
    return key


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    hit, miss = asyncio.create_task(cached("hit")), asyncio.create_task(cached("miss"))
    print(hit.done(), miss.done())
    print(await hit, await miss)
    loop.set_task_factory(None)
    lazy = asyncio.create_task(cached("lazy"))
    print(lazy.done(), await lazy)


asyncio.run(main())
