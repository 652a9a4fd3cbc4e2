import asyncio


async def check(host):
    await asyncio.sleep(0.5)
    if host == "down":
        raise OSError(host)
    return "up"


async def main():
    states = {}
    for host in ["a", "down", "b"]:
        try:
            states[host] = await check(host)
        except OSError as error:
            states[host] = f"error: {error}"
    print(states)


asyncio.run(main())
