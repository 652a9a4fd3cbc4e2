import asyncio
import tempfile
import time
from pathlib import Path

FILES = {"log.txt": 0.6, "map.txt": 0.9, "note.txt": 0.3}


def read(path, seconds):
    time.sleep(seconds)  # as slow as a drive far away
    return path.read_text()


async def count(path, seconds):
    print(f"{path.name}: reading")
    text = await asyncio.to_thread(read, path, seconds)
    lines = len(text.splitlines())
    print(f"{path.name}: {lines} lines")
    return lines


async def main():
    with tempfile.TemporaryDirectory() as directory:
        for name in FILES:
            text = "a line\n" * len(name)
            path = Path(directory, name)
            await asyncio.to_thread(path.write_text, text)
        counts = []
        for name, seconds in FILES.items():
            counts.append(await count(Path(directory, name), seconds))
        return counts


counts = asyncio.run(main())
print(f"{sum(counts)} lines in all")
