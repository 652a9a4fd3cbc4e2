import asyncio


async def use(pool, n):
    await pool.acquire()
    await asyncio.sleep(0.1)
    if n == 0:
        return
    pool.release()


async def main():
    pool = asyncio.Semaphore(1)
    await asyncio.gather(*(use(pool, n) for n in range(3)))


asyncio.run(main())
