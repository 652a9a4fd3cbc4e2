import asyncio


async def consume(queue):
    try:
        while True:
            print("got", await queue.get())
    except asyncio.QueueShutDown:
        print("no more")


async def main():
    queue = asyncio.Queue()
    consumer = asyncio.create_task(consume(queue))
    for n in range(3):
        await queue.put(n)
    queue.shutdown()
    await consumer
    try:
        queue.put_nowait(9)
    except asyncio.QueueShutDown as error:
        print(type(error).__name__)


asyncio.run(main())
