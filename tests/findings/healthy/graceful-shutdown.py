import asyncio
import logging

logging.basicConfig(level=logging.WARNING)
log = logging.getLogger("service")


class Service:
    def __init__(self, name, period):
        self.name = name
        self.period = period
        self.ticks = 0
        self.closed = False

    async def run(self):
        try:
            while True:
                await asyncio.sleep(self.period)
                self.ticks += 1
                log.info("%s: tick %d", self.name, self.ticks)
        finally:
            await self.close()

    async def close(self):
        await asyncio.sleep(0.1)
        self.closed = True


class Supervisor:
    def __init__(self, services):
        self.services = services
        self.stop = asyncio.Event()

    async def run(self):
        tasks = [asyncio.create_task(service.run(), name=service.name) for service in self.services]
        await self.stop.wait()
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        for task, result in zip(tasks, results):
            if isinstance(result, Exception):
                log.error("%s failed: %r", task.get_name(), result)


async def main():
    services = [Service("fast", 0.5), Service("slow", 2)]
    supervisor = Supervisor(services)
    asyncio.get_running_loop().call_later(5.2, supervisor.stop.set)
    await supervisor.run()
    for service in services:
        print(service.name, service.ticks, service.closed)


asyncio.run(main())
