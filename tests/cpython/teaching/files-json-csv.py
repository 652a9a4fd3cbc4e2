import asyncio
import csv
import io
import json
import os
import tempfile
from pathlib import Path


def write(path, rows):
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=["name", "price"])
        writer.writeheader()
        writer.writerows(rows)


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "prices.csv"
        await asyncio.to_thread(write, path, [{"name": "tea", "price": 2.5}, {"name": "jam", "price": 4}])
        print(path.read_text().splitlines(), path.suffix, path.stem, path.exists())
        rows = list(csv.DictReader(io.StringIO(path.read_text())))
        target = path.with_suffix(".json")
        target.write_text(json.dumps(rows, indent=1, sort_keys=True))
        print(json.loads(await asyncio.to_thread(target.read_text)))
        print(sorted(os.listdir(folder)), [p.name for p in sorted(Path(folder).glob("*.json"))])
    print(os.path.exists(folder))
    with tempfile.NamedTemporaryFile("w+", suffix=".txt") as file:
        file.write("line\n" * 3)
        file.seek(0)
        print(len(file.readlines()))
    try:
        open("no-such-file.txt")
    except FileNotFoundError as error:
        print(error)


asyncio.run(main())
