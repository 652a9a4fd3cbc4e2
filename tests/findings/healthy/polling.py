import asyncio


class Job:
    def __init__(self, rounds):
        self.rounds = rounds

    async def status(self):
        await asyncio.sleep(0.1)
        self.rounds -= 1
        return "done" if self.rounds <= 0 else "running"


async def wait_until_done(job):
    while (status := await job.status()) != "done":
        print("still", status)
        await asyncio.sleep(1)
    return status


asyncio.run(wait_until_done(Job(4)))
