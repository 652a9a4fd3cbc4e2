import asyncio


class Client:
    def __init__(self, base):
        self.base = base
        self.requests = 0

    async def get(self, path):
        self.requests += 1
        await asyncio.sleep(0.5)
        return {"url": self.base + path}


async def main():
    client = Client("https://example.org")
    users = await client.get("/users")
    posts = await client.get("/posts")
    tags = await client.get("/tags")
    print(users, posts, tags, client.requests)


asyncio.run(main())
