import asyncio
import multiprocessing
from dataclasses import dataclass

COUNT = 1000


def serve(pipe):  # the other end, in a process of its own
    async def echo(reader, writer):
        while byte := await reader.read(1):
            writer.write(byte)
        writer.close()

    async def listen():
        server = await asyncio.start_server(echo, "127.0.0.1", 0)
        pipe.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(listen())


@dataclass
class Load:
    open: int = 0
    answers: int = 0


async def client(number, port, count, load, door, all_open):
    async with door:
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", port
        )
    try:
        load.open += 1
        if load.open == count:
            all_open.set()
        await all_open.wait()
        await asyncio.sleep(number / count)  # not all at once
        for _ in range(3):
            writer.write(b"?")
            await reader.readexactly(1)
            load.answers += 1
            await asyncio.sleep(1)
    finally:
        writer.close()
        await writer.wait_closed()
        load.open -= 1


async def main(port, count, load):
    door = asyncio.Semaphore(100)  # so many knock at a time
    all_open = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        for number in range(count):
            group.create_task(
                client(number, port, count, load, door, all_open)
            )
        await all_open.wait()
        print(f"{load.open} connections are open at once")
    print(f"{load.answers} messages were answered")
    print(f"{load.open} connections are left open")


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=[there])
    server.daemon = True
    server.start()
    asyncio.run(main(here.recv(), COUNT, Load()))
    server.terminate()
