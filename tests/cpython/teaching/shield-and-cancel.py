import asyncio


async def save():
    await asyncio.sleep(0.01)
    print("saved")
    return "ok"


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("cancelled with", error.args)
        await asyncio.sleep(0.001)
        return "cleaned up"
    finally:
        print("finally")


async def main():
    saving = asyncio.create_task(save())
    waiting = asyncio.create_task(asyncio.wait_for(asyncio.shield(saving), 0.001))
    try:
        await waiting
    except TimeoutError:
        print("gave up waiting", saving.cancelled(), saving.done())
    print(await saving)
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(task.cancel("enough"), task.cancelling())
    print(await task, task.cancelled(), task.cancel())
    doomed = asyncio.create_task(asyncio.sleep(1))
    doomed.cancel()
    try:
        await doomed
    except asyncio.CancelledError:
        print(doomed.cancelled(), repr(doomed).split()[1])
    try:
        doomed.result()
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
