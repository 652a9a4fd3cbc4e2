import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: connected")

    def data_received(self, data):
        print("server:", data)
        self.transport.write(data[::-1])

    def eof_received(self):
        print("server: end")
        self.transport.close()

    def connection_lost(self, error):
        print("server: lost", error)


class Client(asyncio.Protocol):
    def __init__(self, lost):
        self.lost = lost

    def connection_made(self, transport):
        transport.writelines([b"deli", b"vered"])
        transport.write_eof()

    def data_received(self, data):
        print("client:", data)

    def connection_lost(self, error):
        self.lost.set_result(error)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    lost = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(lost), *server.sockets[0].getsockname())
    print(transport.get_extra_info("peername") == server.sockets[0].getsockname(), transport.get_protocol() is protocol)
    print(await lost, transport.is_closing())
    server.close()
    await server.wait_closed()


asyncio.run(main())
