import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    return await asyncio.gather(work(1), work(2))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    print(loop.run_until_complete(main()))
finally:
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
