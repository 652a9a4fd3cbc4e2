import asyncio


class Timer:
    def __init__(self, seconds, callback):
        self._seconds = seconds
        self._callback = callback
        self._task = asyncio.create_task(self._run())

    async def _run(self):
        await asyncio.sleep(self._seconds)
        self._callback()

    def cancel(self):
        self._task.cancel()


async def main():
    fired = []
    kept = Timer(1, lambda: fired.append("kept"))
    dropped = Timer(2, lambda: fired.append("dropped"))
    await asyncio.sleep(1.5)
    dropped.cancel()
    await asyncio.sleep(1)
    print(fired, kept is not dropped)


asyncio.run(main())
