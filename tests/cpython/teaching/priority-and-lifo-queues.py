import asyncio
from dataclasses import dataclass, field
from typing import Any


@dataclass(order=True)
class Job:
    priority: int
    what: Any = field(compare=False)


async def drain(queue):
    while not queue.empty():
        item = await queue.get()
        print(type(queue).__name__, item)
        queue.task_done()


async def main():
    priority, lifo, fifo = asyncio.PriorityQueue(), asyncio.LifoQueue(), asyncio.Queue(maxsize=2)
    for number, what in ((3, "sweep"), (1, "fire"), (2, "post")):
        await priority.put(Job(number, what))
        await lifo.put(what)
    for queue in (priority, lifo):
        await drain(queue)
        await queue.join()
    fifo.put_nowait("a")
    fifo.put_nowait("b")
    print(fifo.full(), fifo.qsize(), fifo.maxsize)
    try:
        fifo.put_nowait("c")
    except asyncio.QueueFull as error:
        print("QueueFull", repr(error))
    fifo.get_nowait(), fifo.get_nowait()
    try:
        fifo.get_nowait()
    except asyncio.QueueEmpty as error:
        print("QueueEmpty", repr(error))


asyncio.run(main())
