import asyncio


async def commit(log):
    await asyncio.sleep(1)
    log.append("committed")


async def transaction(log):
    commit_task = asyncio.create_task(commit(log))
    try:
        await asyncio.shield(commit_task)
    except asyncio.CancelledError:
        await commit_task
        raise


async def main():
    log = []
    task = asyncio.create_task(transaction(log))
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(log)


asyncio.run(main())
