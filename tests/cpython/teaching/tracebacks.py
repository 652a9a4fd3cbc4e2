import asyncio
import sys
import traceback


async def inner():
    await asyncio.sleep(0)
    raise ValueError("deep inside")


async def outer():
    await inner()


async def main():
    try:
        await outer()
    except ValueError as error:
        print([frame.name for frame in traceback.extract_tb(error.__traceback__)])
        print(traceback.format_exc().splitlines()[-1], sys.exc_info()[0].__name__)
    task = asyncio.create_task(outer())
    await asyncio.wait([task])
    print(repr(task.exception()), task.exception().__traceback__ is not None)
    print("to stderr", file=sys.stderr)
    traceback.print_exception(task.exception())
    task.print_stack(file=sys.stdout) if False else None


asyncio.run(main())
