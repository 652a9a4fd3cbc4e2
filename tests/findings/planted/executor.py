import asyncio
import time


def parse(name):
    time.sleep(0.5)
    return name.upper()


async def main():
    loop = asyncio.get_running_loop()
    results = []
    for name in ["a", "b", "c"]:
        results.append(await loop.run_in_executor(None, parse, name))
    print(results)


asyncio.run(main())
