import asyncio
import logging

log = logging.getLogger(__name__)


async def session(name):
    try:
        for n in range(10):
            await asyncio.sleep(0.5)
    except asyncio.CancelledError:
        log.info("%s cancelled", name)
    finally:
        await asyncio.sleep(0.1)


async def main():
    sessions = [asyncio.create_task(session(f"s{n}")) for n in range(2)]
    await asyncio.sleep(1.2)
    for each in sessions:
        each.cancel()
    print(await asyncio.gather(*sessions, return_exceptions=True))


asyncio.run(main())
