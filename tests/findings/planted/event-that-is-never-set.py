import asyncio


async def heartbeat(count):
    for n in range(count):
        await asyncio.sleep(10)
        print("alive", n)


async def wait_for_leader(elected):
    await elected.wait()
    print("leader elected")


async def main():
    elected = asyncio.Event()
    waiter = asyncio.create_task(wait_for_leader(elected))
    await heartbeat(6)
    waiter.cancel()
    await asyncio.gather(waiter, return_exceptions=True)


asyncio.run(main())
