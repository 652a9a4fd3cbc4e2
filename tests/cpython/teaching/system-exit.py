import asyncio
import atexit
import sys


async def quits():
    await asyncio.sleep(0.001)
    print("leaving")
    sys.exit(0)


async def main():
    task = asyncio.create_task(quits())
    try:
        await asyncio.sleep(1)
    finally:
        print("main's finally")
    await task


atexit.register(print, "at exit")
try:
    asyncio.run(main())
except SystemExit as error:
    print("SystemExit", error.code)
    raise
