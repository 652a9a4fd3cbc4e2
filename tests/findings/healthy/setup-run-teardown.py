import asyncio


class Database:
    def __init__(self):
        self.state = "new"
        self.rows = []

    async def connect(self):
        await asyncio.sleep(0.5)
        self.state = "open"

    async def migrate(self):
        await asyncio.sleep(0.2)
        self.rows = [1, 2, 3]

    async def count(self):
        await asyncio.sleep(0.1)
        return len(self.rows)

    async def close(self):
        await asyncio.sleep(0.1)
        self.state = "closed"


async def main():
    database = Database()
    await database.connect()
    await database.migrate()
    print(await database.count())
    await database.close()
    print(database.state)


asyncio.run(main())
