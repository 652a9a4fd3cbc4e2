import asyncio


async def is_alive(host):
    await asyncio.sleep(0.2)
    return not host.endswith("3")


async def main():
    hosts = [f"10.0.0.{n}" for n in range(6)]
    alive = []
    for number, host in enumerate(hosts):
        if await is_alive(host):
            alive.append((number, host))
    print(alive)


asyncio.run(main())
