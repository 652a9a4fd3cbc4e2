import asyncio


class Registry:
    def __init__(self, services):
        self.services = services

    async def health(self, name):
        await asyncio.sleep(self.services[name])
        return self.services[name] < 1

    async def report(self):
        return {name: await self.health(name) for name in self.services}


async def main():
    registry = Registry({"web": 0.2, "db": 1.5, "mail": 0.4})
    report = await registry.report()
    print([name for name, fine in report.items() if fine])


asyncio.run(main())
