import asyncio


async def fetch():
    print("fetch: start")
    await asyncio.sleep(1)
    print("fetch: end")
    return "the page"


def report():
    page = fetch()
    print(f"report: got a {type(page).__name__}")


report()
