import asyncio
from inspect import getcoroutinestate


async def download(look):
    look("from inside")
    await asyncio.sleep(2)


async def main():
    def look(when):
        print(f"{when}: {getcoroutinestate(coro)}")

    coro = download(look)
    look("after the call")
    task = asyncio.create_task(coro, name="download")
    look("as a task")
    await asyncio.sleep(1)
    look("1 s later")
    await task
    look("at the end")


asyncio.run(main())
