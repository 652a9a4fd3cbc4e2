import asyncio

running = 0
most = 0


async def job(semaphore, n):
    global running, most
    async with semaphore:
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.5)
        running -= 1
    return n


async def main():
    semaphore = asyncio.Semaphore(3)
    results = await asyncio.gather(*(job(semaphore, n) for n in range(9)))
    print(results, most)


asyncio.run(main())
