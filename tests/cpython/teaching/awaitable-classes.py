import asyncio
import types


class Delay:
    def __init__(self, seconds, value):
        self.seconds, self.value = seconds, value

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return self.value


class Immediate:
    def __await__(self):
        return iter([])


class AsyncInit:
    def __await__(self):
        return self._start().__await__()

    async def _start(self):
        self.pool = await Delay(0.001, "pool")
        return self


@types.coroutine
def pause():
    got = yield
    return got


async def main():
    print(await Delay(0.001, "delayed"), await Immediate(), (await AsyncInit()).pool, await pause())
    for not_awaitable in (5, [1], None):
        try:
            await not_awaitable
        except TypeError as error:
            print(error)
    print(await asyncio.gather(Delay(0.001, 1), pause()))


asyncio.run(main())
