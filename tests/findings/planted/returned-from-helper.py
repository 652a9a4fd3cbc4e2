import asyncio


class Repo:
    async def find(self, key):
        await asyncio.sleep(0.1)
        return {"key": key}


class Service:
    def __init__(self, repo):
        self.repo = repo

    async def describe(self, key):
        record = self.repo.find(key)
        return f"record: {type(record).__name__}"


async def main():
    service = Service(Repo())
    print(await service.describe("a"))


asyncio.run(main())
