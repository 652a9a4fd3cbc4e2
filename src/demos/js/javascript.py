import asyncio


async def save(name):
    print(f"{name}: start")
    await asyncio.sleep(1)
    print(f"{name}: saved")


def promise(coroutine):  # calling an async function in JavaScript
    loop = asyncio.get_running_loop()
    return asyncio.Task(coroutine, loop=loop, eager_start=True)


async def main():
    a = promise(save("A"))
    print("main: nobody waits for A")
    b = promise(save("B"))
    done, pending = await asyncio.wait([b], timeout=0.5)
    if b in pending:
        print("main: gave up on B")
    await asyncio.sleep(1)
    print("main: end")


asyncio.run(main())
