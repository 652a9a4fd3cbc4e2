import asyncio
import json


class Closed(Exception):
    pass


class Socket:
    """A socket in memory: what is sent comes back, after a while, unless it drops."""

    def __init__(self, drops_after):
        self.incoming = asyncio.Queue()
        self.left = drops_after

    async def send(self, text):
        if self.left == 0:
            raise Closed
        self.left -= 1
        await asyncio.sleep(0.05)
        asyncio.get_running_loop().call_later(0.2, self.incoming.put_nowait, text)

    async def receive(self):
        text = await self.incoming.get()
        return json.loads(text)


class Client:
    def __init__(self, connect):
        self.connect = connect
        self.socket = None
        self.waiting = {}
        self.number = 0
        self.reconnects = 0

    async def open(self):
        for delay in (0, 0.5, 1):
            await asyncio.sleep(delay)
            self.socket = await self.connect()
            if self.socket is not None:
                return
        raise ConnectionError

    async def request(self, body):
        self.number += 1
        number = self.number
        future = asyncio.get_running_loop().create_future()
        self.waiting[number] = future
        message = json.dumps({"id": number, "body": body})
        try:
            await self.socket.send(message)
        except Closed:
            self.reconnects += 1
            await self.open()
            await self.socket.send(message)
        try:
            return await asyncio.wait_for(future, timeout=2)
        finally:
            del self.waiting[number]

    async def read(self):
        while True:
            socket = self.socket
            try:
                async with asyncio.timeout(0.5):
                    message = await socket.receive()
            except TimeoutError:
                continue
            future = self.waiting.get(message["id"])
            if future is not None and not future.done():
                future.set_result(message["body"])


async def connect():
    await asyncio.sleep(0.1)
    return Socket(drops_after=3)


async def main():
    client = Client(connect)
    await client.open()
    reader = asyncio.create_task(client.read())
    answers = []
    for n in range(5):
        answers.append(await client.request(f"hello {n}"))
    reader.cancel()
    await asyncio.wait([reader])
    print(answers, client.reconnects)


asyncio.run(main())
