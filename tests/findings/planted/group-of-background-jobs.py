import asyncio

jobs = set()


def start(coroutine):
    task = asyncio.create_task(coroutine)
    jobs.add(task)
    task.add_done_callback(jobs.discard)


async def index(document):
    await asyncio.sleep(0.2)
    if not document:
        raise ValueError("empty document")
    return len(document)


async def main():
    for document in ("one", "", "three"):
        start(index(document))
    while jobs:
        await asyncio.sleep(0.1)
    print("indexed")


asyncio.run(main())
