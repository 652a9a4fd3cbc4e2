import asyncio
import struct


class Connection:
    def __init__(self, data):
        self.data = data
        self.position = 0

    async def read(self, count):
        await asyncio.sleep(0.05)
        chunk = self.data[self.position : self.position + count]
        self.position += count
        return chunk


class Frame:
    def __init__(self, kind, payload):
        self.kind = kind
        self.payload = payload

    @classmethod
    async def receive(cls, connection):
        kind = await connection.read(1)
        reserved = await connection.read(3)
        size = await connection.read(4)
        payload = await connection.read(struct.unpack("!I", size)[0])
        if reserved != b"\0\0\0":
            raise ValueError("reserved bytes")
        return cls(kind.decode(), payload)

    def encoded(self):
        return self.kind.encode() + b"\0\0\0" + struct.pack("!I", len(self.payload)) + self.payload


async def main():
    frames = [Frame("T", b"hello"), Frame("B", bytes(range(5)))]
    connection = Connection(b"".join(frame.encoded() for frame in frames))
    for _ in frames:
        frame = await Frame.receive(connection)
        print(frame.kind, frame.payload)


asyncio.run(main())
