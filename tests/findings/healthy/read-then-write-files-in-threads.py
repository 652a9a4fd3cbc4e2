import asyncio
import pathlib
import tempfile


async def rewrite(path, change):
    text = await asyncio.to_thread(path.read_text)
    changed = change(text)
    await asyncio.to_thread(path.write_text, changed)
    return len(changed)


async def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for number in range(3):
            (folder / f"{number}.txt").write_text("hello\n" * number)
        paths = sorted(folder.iterdir())
        sizes = await asyncio.gather(*(rewrite(path, str.upper) for path in paths))
        print(sizes, (folder / "2.txt").read_text().split())


asyncio.run(main())
