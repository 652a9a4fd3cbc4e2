import asyncio


async def main():
    queue = asyncio.Queue(maxsize=2)
    for n in range(5):
        await queue.put(n)
        print("put", n)
    while not queue.empty():
        print("got", await queue.get())


asyncio.run(main())
