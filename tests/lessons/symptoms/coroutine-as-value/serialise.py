import asyncio
import json


async def fetch():
    return ["soup"]


async def main():
    print(json.dumps(fetch()))


asyncio.run(main())
