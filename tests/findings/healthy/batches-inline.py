import asyncio


async def ping(host):
    await asyncio.sleep(0.3)
    return host


async def main():
    hosts = [f"host-{n}" for n in range(7)]
    up = []
    for start in range(0, len(hosts), 3):
        group = hosts[start : start + 3]
        up += await asyncio.gather(*map(ping, group))
        print(len(up), "of", len(hosts))
    return up


asyncio.run(main())
