import asyncio
import contextlib
import itertools
import logging

log = logging.getLogger("runner")


class Job:
    counter = itertools.count(1)

    def __init__(self, seconds, fail=False):
        self.number = next(self.counter)
        self.seconds = seconds
        self.fail = fail

    async def run(self):
        await asyncio.sleep(self.seconds)
        if self.fail:
            raise RuntimeError(f"job {self.number}")
        return self.number


class Runner:
    def __init__(self, limit):
        self.limit = asyncio.Semaphore(limit)
        self.stopping = asyncio.Event()
        self.running = set()
        self.results = []
        self.errors = []

    def submit(self, job):
        if self.stopping.is_set():
            raise RuntimeError("stopping")
        task = asyncio.create_task(self._guard(job), name=f"job-{job.number}")
        self.running.add(task)
        task.add_done_callback(self.running.discard)

    async def _guard(self, job):
        async with self.limit:
            try:
                self.results.append(await job.run())
            except RuntimeError as error:
                self.errors.append(str(error))

    async def stop(self, grace):
        self.stopping.set()
        if not self.running:
            return 0
        done, pending = await asyncio.wait(self.running, timeout=grace)
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)
        return len(pending)


async def feed(runner):
    for n in itertools.count():
        runner.submit(Job(0.5 + n % 3, fail=n % 4 == 3))
        await asyncio.sleep(0.7)


async def main():
    runner = Runner(limit=2)
    feeding = asyncio.create_task(feed(runner))
    await asyncio.sleep(6)
    feeding.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await feeding
    dropped = await runner.stop(grace=1)
    print(runner.results, runner.errors, dropped)


asyncio.run(main())
