import asyncio


async def load(name):
    await asyncio.sleep(1)
    return name.upper()


def load_sync(name):
    return load(name)


def report(names):
    return [str(type(load_sync(name)).__name__) for name in names]


async def main():
    print(report(["a"]))
    await asyncio.sleep(1)


asyncio.run(main())
