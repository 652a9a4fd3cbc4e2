"""Workloads of `installed.ts`: `python installed.py NAME` runs one, and prints the seconds that it took: on the
clock, and of the processor."""

import asyncio
import json
import random
import sys
import time


def work(item):
    """About twenty microseconds of what programs do between two awaits."""
    record = {"id": item, "name": f"item {item}", "values": [item, item * 2, item * 3], "price": item / 7}
    return json.loads(json.dumps(record))["id"]


async def sleeps():
    rng = random.Random(7)
    await asyncio.gather(*(asyncio.sleep(rng.random()) for _ in range(10_000)))


async def queue(act, items=20_000):
    jobs, results = asyncio.Queue(100), asyncio.Queue()

    async def produce(first):
        for item in range(first, items, 10):
            await jobs.put(item)

    async def consume():
        while True:
            item = await jobs.get()
            await results.put(act(item))
            jobs.task_done()

    consumers = [asyncio.create_task(consume()) for _ in range(10)]
    await asyncio.gather(*(produce(first) for first in range(10)))
    await jobs.join()
    for each in consumers:
        each.cancel()
    assert results.qsize() == items


async def streams(connections=1000, messages=10):
    async def serve(reader, writer):
        while line := await reader.readline():
            writer.write(json.dumps({"echo": json.loads(line)}).encode() + b"\n")
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=connections)
    port = server.sockets[0].getsockname()[1]

    async def client(number):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for message in range(messages):
            writer.write(json.dumps([number, message]).encode() + b"\n")
            await writer.drain()
            assert json.loads(await reader.readline()) == {"echo": [number, message]}
        writer.close()
        await writer.wait_closed()

    async with server:
        await asyncio.gather(*(client(number) for number in range(connections)))


async def spawn(act, tasks=10_000):
    async def worker(number):
        act(number)
        await asyncio.sleep(0)
        return act(number)

    assert sum(await asyncio.gather(*(worker(number) for number in range(tasks)))) == sum(range(tasks))


async def switch(act, tasks=100, rounds=1000):
    async def worker(number):
        for _ in range(rounds):
            act(number)
            await asyncio.sleep(0)

    await asyncio.gather(*(worker(number) for number in range(tasks)))


WORKLOADS = {
    "sleeps": sleeps,
    "queue": lambda: queue(work),
    "streams": streams,
    "spawn": lambda: spawn(work),
    "switch": lambda: switch(work),
    "bare-queue": lambda: queue(int),
    "bare-spawn": lambda: spawn(int),
    "bare-switch": lambda: switch(int),
}

start, processor = time.perf_counter(), time.process_time()
asyncio.run(WORKLOADS[sys.argv[1]]())
print(time.perf_counter() - start, time.process_time() - processor)
