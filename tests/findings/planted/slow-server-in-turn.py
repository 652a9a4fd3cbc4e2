import asyncio


class Api:
    def __init__(self):
        self.delays = iter([0.2, 0.3, 900, 0.2])

    async def get(self, path):
        await asyncio.sleep(next(self.delays))
        return {"path": path}


async def sync(api, paths):
    cursor = ""
    for path in paths:
        answer = await api.get(path + cursor)
        cursor = "?after=" + answer["path"]
    return cursor


async def main():
    print(await sync(Api(), ["/a", "/b", "/c", "/d"]))


asyncio.run(main())
