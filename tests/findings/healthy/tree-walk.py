import asyncio

TREE = {
    "root": ["src", "docs"],
    "src": ["a.py", "b.py", "sub"],
    "sub": ["c.py"],
    "docs": ["index.md"],
}


async def list_directory(name):
    await asyncio.sleep(0.1)
    return TREE.get(name, [])


async def walk(name, depth=0):
    entries = await list_directory(name)
    yield depth, name
    for entry in entries:
        if entry in TREE:
            async for found in walk(entry, depth + 1):
                yield found
        else:
            yield depth + 1, entry


async def size_of(name):
    entries = await list_directory(name)
    sizes = await asyncio.gather(*(size_of(entry) for entry in entries))
    return 1 + sum(sizes)


async def main():
    async for depth, name in walk("root"):
        print("  " * depth + name)
    print(await size_of("root"))


asyncio.run(main())
