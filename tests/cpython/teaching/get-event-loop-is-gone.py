import asyncio


async def hello():
    print("hello")


try:
    loop = asyncio.get_event_loop()
    loop.run_until_complete(hello())
except RuntimeError as error:
    print(type(error).__name__, error)
