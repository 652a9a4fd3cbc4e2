import asyncio


class Server:
    def __init__(self):
        self.requests = 0

    async def audit(self, request):
        await asyncio.sleep(0.5)
        print("audited", request)

    async def handle(self, request):
        self.requests += 1
        asyncio.create_task(self.audit(request))
        await asyncio.sleep(0.1)
        return f"done {request}"


async def main():
    server = Server()
    print(await asyncio.gather(*(server.handle(n) for n in range(3))))
    print(server.requests)


asyncio.run(main())
