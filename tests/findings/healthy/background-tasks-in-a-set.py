import asyncio

background = set()


def spawn(coroutine):
    task = asyncio.create_task(coroutine)
    background.add(task)
    task.add_done_callback(background.discard)
    return task


async def send(n):
    await asyncio.sleep(0.3)
    print("sent", n)


async def main():
    for n in range(3):
        spawn(send(n))
        await asyncio.sleep(0.1)
    while background:
        await asyncio.wait(background)


asyncio.run(main())
