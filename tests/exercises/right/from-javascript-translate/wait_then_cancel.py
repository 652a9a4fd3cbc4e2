import asyncio

# const late = new Promise((_, fail) =>
#   setTimeout(() => fail(new Late()), 2000))
# const asking = Promise.all(quays.map((quay) => ask(quay)))
# try {
#   for (const line of await Promise.race([asking, late]))
#     console.log(line)
# } catch (error) {
#   if (!(error instanceof Late)) throw error
#   console.log('no board: too late')
# }

QUAYS = {"north": 1, "island": 1.8, "south": 0.5}


async def ask(quay):
    await asyncio.sleep(QUAYS[quay])  # seconds
    return f"{quay}: on time"


async def board(quays):
    tasks = [asyncio.create_task(ask(quay)) for quay in quays]
    _, pending = await asyncio.wait(tasks, timeout=2, return_when=asyncio.FIRST_EXCEPTION)
    failed = any(task.exception() for task in tasks if task.done())
    for task in pending:
        task.cancel()
    if pending:
        await asyncio.wait(pending)
    if pending and not failed:
        print("no board: too late")
        return
    for line in [task.result() for task in tasks if task.done() and not task.cancelled()]:
        print(line)


if __name__ == "__main__":
    asyncio.run(board(QUAYS))
