import asyncio


@asyncio.coroutine
def hello():
    yield from asyncio.sleep(1)
    print("hello")


asyncio.get_event_loop().run_until_complete(hello())
