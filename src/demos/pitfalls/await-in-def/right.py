import asyncio


async def fetch():
    print("fetch: start")
    await asyncio.sleep(1)
    print("fetch: end")
    return "the page"


REPORT = """
async def report():
    page = await fetch()
    print("report: got", page)
"""

try:
    exec(REPORT)
    asyncio.run(report())
except SyntaxError as error:
    print("report:", type(error).__name__)
