import asyncio
from contextlib import asynccontextmanager


class Connection:
    def __init__(self, number):
        self.number = number
        self.queries = 0

    async def query(self, text):
        await asyncio.sleep(0.2)
        self.queries += 1
        return f"{self.number}:{text}"


class Pool:
    def __init__(self, size):
        self.free = asyncio.LifoQueue()
        self.all = [Connection(n) for n in range(size)]
        for connection in self.all:
            self.free.put_nowait(connection)

    @asynccontextmanager
    async def connection(self):
        connection = await asyncio.wait_for(self.free.get(), 3)
        try:
            yield connection
        finally:
            self.free.put_nowait(connection)


async def handler(pool, n):
    async with pool.connection() as connection:
        user = await connection.query(f"user {n}")
        return await connection.query(f"orders of {user}")


async def main():
    pool = Pool(2)
    answers = await asyncio.gather(*(handler(pool, n) for n in range(5)))
    print(len(answers), sum(connection.queries for connection in pool.all))


asyncio.run(main())
