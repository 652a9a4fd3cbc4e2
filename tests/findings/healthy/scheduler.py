import asyncio
import datetime
import heapq


class Scheduler:
    def __init__(self):
        self.jobs = []
        self.count = 0
        self.ran = []

    def every(self, seconds, name, times):
        self.count += 1
        heapq.heappush(self.jobs, (seconds, self.count, seconds, name, times))

    async def execute(self, name):
        await asyncio.sleep(0.5)
        self.ran.append(name)

    async def run(self):
        loop = asyncio.get_running_loop()
        start = loop.time()
        running = set()
        while self.jobs:
            due, number, period, name, left = heapq.heappop(self.jobs)
            await asyncio.sleep(max(0, start + due - loop.time()))
            task = asyncio.create_task(self.execute(name))
            running.add(task)
            task.add_done_callback(running.discard)
            if left > 1:
                heapq.heappush(self.jobs, (due + period, number, period, name, left - 1))
        if running:
            await asyncio.gather(*running)


async def main():
    scheduler = Scheduler()
    scheduler.every(3600, "hourly", 4)
    scheduler.every(1800, "half-hourly", 6)
    scheduler.every(86400, "daily", 1)
    await scheduler.run()
    print(len(scheduler.ran), datetime.timedelta(seconds=round(asyncio.get_running_loop().time())))


asyncio.run(main())
