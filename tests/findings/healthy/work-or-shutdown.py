import asyncio


class Shutdown:
    def __init__(self):
        self.event = asyncio.Event()

    async def requested(self):
        await self.event.wait()
        return "shutdown"


async def work(steps):
    for step in range(steps):
        await asyncio.sleep(2)
    return "worked"


async def run(shutdown, steps):
    tasks = {
        asyncio.create_task(shutdown.requested(), name="shutdown"),
        asyncio.create_task(work(steps), name="work"),
    }
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return sorted(task.result() for task in done)


async def main():
    quiet = Shutdown()
    print(await run(quiet, steps=5))
    soon = Shutdown()
    asyncio.get_running_loop().call_later(3, soon.event.set)
    print(await run(soon, steps=5))


asyncio.run(main())
