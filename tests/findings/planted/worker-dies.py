import asyncio


class Pool:
    def __init__(self):
        self.queue = asyncio.Queue()
        self.done = []

    async def work(self):
        while True:
            item = await self.queue.get()
            await asyncio.sleep(0.1)
            self.done.append(10 // item)
            self.queue.task_done()

    async def run(self, items):
        worker = asyncio.create_task(self.work())
        for item in items:
            self.queue.put_nowait(item)
        await asyncio.sleep(2)
        worker.cancel()
        return self.done


print(asyncio.run(Pool().run([5, 2, 0, 1])))
