import asyncio
import socket


async def serve(loop, listener):
    connection, _address = await loop.sock_accept(listener)
    with connection:
        while data := await loop.sock_recv(connection, 1024):
            await loop.sock_sendall(connection, data.upper())


async def main():
    loop = asyncio.get_running_loop()
    with socket.socket() as listener, socket.socket() as client:
        listener.setblocking(False)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        client.setblocking(False)
        server = asyncio.create_task(serve(loop, listener))
        await loop.sock_connect(client, listener.getsockname())
        for word in (b"one", b"two"):
            await loop.sock_sendall(client, word)
            print(await loop.sock_recv(client, 1024))
        client.shutdown(socket.SHUT_WR)
        await server
    here, there = socket.socketpair()
    arrived = loop.create_future()
    loop.add_reader(here, lambda: arrived.set_result(here.recv(100)))
    loop.call_later(0.1, there.send, b"hello")
    print(await arrived, loop.remove_reader(here), loop.remove_reader(here))
    here.close()
    print(there.recv(1))
    there.close()


asyncio.run(main())
