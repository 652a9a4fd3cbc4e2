import asyncio


class Peer:
    def __init__(self):
        self.inbox = asyncio.Queue()
        self.other = None

    async def send(self, text):
        await asyncio.sleep(0.1)
        await self.other.inbox.put(text)

    async def receive(self):
        return await asyncio.wait_for(self.inbox.get(), 5)


async def client(peer):
    await peer.send("SYN")
    answer = await peer.receive()
    await peer.send("ACK")
    return answer


async def server(peer):
    first = await peer.receive()
    await peer.send("SYN-ACK")
    last = await peer.receive()
    return first, last


async def main():
    a, b = Peer(), Peer()
    a.other, b.other = b, a
    print(await asyncio.gather(client(a), server(b)))


asyncio.run(main())
