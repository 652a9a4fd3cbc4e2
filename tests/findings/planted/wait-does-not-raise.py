import asyncio


async def check(host):
    await asyncio.sleep(0.3)
    if host.startswith("bad"):
        raise OSError(host)
    return host


async def main():
    first = asyncio.create_task(check("good"))
    second = asyncio.create_task(check("bad"))
    await asyncio.wait([first, second])
    print("both done", first.result())


asyncio.run(main())
