import asyncio
import sys


async def main():
    print("failing")
    sys.exit("could not go on")


asyncio.run(main())
