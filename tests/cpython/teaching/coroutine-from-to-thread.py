import asyncio


async def lookup(key):
    await asyncio.sleep(0.01)
    return {"a": 1}[key]


def synchronous(loop, key):
    return asyncio.run_coroutine_threadsafe(lookup(key), loop).result()


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(synchronous, loop, "a"))


asyncio.run(main())
