import asyncio

PICTURES = {"anna": 24, "ben": 0, "cleo": 36}


async def develop(name):
    await asyncio.sleep(2)
    if PICTURES[name] == 0:
        raise ValueError("blank film")
    print(f"{name}: {PICTURES[name]} pictures")


async def work(films):
    while True:
        name = await films.get()
        try:
            await develop(name)
        except BaseException as error:
            print(f"{name}: failed, {error}")
        films.task_done()


async def lab(names):
    films = asyncio.Queue()
    for name in names:
        films.put_nowait(name)
    worker = asyncio.create_task(work(films))
    await films.join()
    worker.cancel()
    print("lab closed")


if __name__ == "__main__":
    asyncio.run(lab(PICTURES))
