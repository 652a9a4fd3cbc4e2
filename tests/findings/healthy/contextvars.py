import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id", default="-")


async def query():
    await asyncio.sleep(0.1)
    return request_id.get()


async def handle(n):
    request_id.set(f"r{n}")
    await asyncio.sleep(0.1)
    return await query()


async def main():
    print(await asyncio.gather(*(handle(n) for n in range(3))))


asyncio.run(main())
