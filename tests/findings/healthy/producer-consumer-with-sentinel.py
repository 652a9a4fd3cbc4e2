import asyncio

END = object()


async def produce(queue):
    for word in "to be or not to be".split():
        await queue.put(word)
        await asyncio.sleep(0.05)
    await queue.put(END)


async def consume(queue):
    counts = {}
    while (word := await queue.get()) is not END:
        counts[word] = counts.get(word, 0) + 1
    return counts


async def main():
    queue = asyncio.Queue()
    _, counts = await asyncio.gather(produce(queue), consume(queue))
    print(counts)


asyncio.run(main())
