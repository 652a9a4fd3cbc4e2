import asyncio


async def get_status(service):
    await asyncio.sleep(0.25)
    return "up"


class Dashboard:
    def __init__(self, services):
        self.services = services

    async def collect(self):
        statuses = {}
        for service in self.services:
            statuses[service] = await get_status(service)
        return statuses


async def main():
    dashboard = Dashboard(["web", "db", "cache", "mail"])
    for service, status in (await dashboard.collect()).items():
        print(service, status)


asyncio.run(main())
