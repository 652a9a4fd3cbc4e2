import asyncio
from functools import partial
import time


def write_report(pages):
    time.sleep(0.5 * pages)
    return f"report of {pages} pages"


async def heartbeat():
    for beat in range(1, 100):
        await asyncio.sleep(0.5)
        print(f"beat {beat}")


async def monitor(pages):
    beating = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.6)
    report = await asyncio.get_running_loop().run_in_executor(None, partial(write_report, pages=pages))
    beating.cancel()
    print(report)


async def main():
    await monitor(4)


if __name__ == "__main__":
    asyncio.run(main())
