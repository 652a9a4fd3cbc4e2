import asyncio


async def query(server, seconds):
    await asyncio.sleep(seconds)
    return server


async def main():
    tasks = {
        asyncio.create_task(query(server, seconds))
        for server, seconds in [("near", 0.2), ("far", 5)]
    }
    done, pending = await asyncio.wait(tasks, timeout=1)
    print(sorted(task.result() for task in done), len(pending))


asyncio.run(main())
