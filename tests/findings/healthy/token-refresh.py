import asyncio


class Session:
    def __init__(self):
        self.token = None
        self.uses = 0

    async def login(self):
        await asyncio.sleep(0.3)
        self.token = "secret"
        self.uses = 0

    async def get(self, path):
        if self.token is None or self.uses >= 2:
            await self.login()
        await asyncio.sleep(0.1)
        self.uses = self.uses + 1
        return f"{path} with {self.token}"


async def main():
    session = Session()
    for path in ["/a", "/b", "/c"]:
        print(await session.get(path))


asyncio.run(main())
