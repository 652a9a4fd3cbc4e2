import asyncio
import contextlib

PAGES = {"/world": 1, "/village": 3, "/weather": 2}


class Client:
    async def __aenter__(self):
        await asyncio.sleep(1)  # the line is set up
        print("connected")
        self.is_open = True
        return self

    async def __aexit__(self, *exc_info):
        self.is_open = False
        print("closed")

    async def get(self, path):
        await asyncio.sleep(PAGES[path])  # the answer is on its way
        if not self.is_open:
            raise ConnectionError(f"{path}: the client is closed")
        return f"page {path}"


async def download(path):
    async with Client() as client:
        return await client.get(path)


async def bulletin(paths):
    async with contextlib.AsyncExitStack() as stack:
        client = await stack.enter_async_context(Client())
        pages = dict.fromkeys(paths)
        tasks = [asyncio.create_task(client.get(path), name=path) for path in paths]
        for task in tasks:
            task.add_done_callback(lambda done: pages.update({done.get_name(): done.result()}))
        await asyncio.wait(tasks)
        await asyncio.sleep(0)
    return list(pages.values())


async def main():
    for page in await bulletin(list(PAGES)):
        print(page)


if __name__ == "__main__":
    asyncio.run(main())
