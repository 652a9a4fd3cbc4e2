import asyncio


def handler(loop, context):
    print("handler:", context["message"].partition(" in ")[0], repr(context.get("exception")))


async def crash():
    raise RuntimeError("background")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.001)
    task = asyncio.create_task(crash())
    await asyncio.sleep(0.001)
    del task
    await asyncio.sleep(0.001)
    loop.call_exception_handler({"message": "by hand"})
    print("the end")


asyncio.run(main())
