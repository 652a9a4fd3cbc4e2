import asyncio
import csv
import io

CSV = """id,name,amount
1,tea,3.5
2,mug,8
3,broken,x
4,spoon,1.25
"""


async def extract(text, out):
    for row in csv.DictReader(io.StringIO(text)):
        await asyncio.sleep(0.05)
        await out.put(row)
    await out.put(None)


async def transform(source, out, rejected):
    while True:
        row = await source.get()
        if row is None:
            await out.put(None)
            return
        try:
            row["amount"] = round(float(row["amount"]) * 100)
        except ValueError:
            rejected.append(row["id"])
            continue
        await out.put(row)


async def load(source, batch_size, table):
    batch = []
    while (row := await source.get()) is not None:
        batch.append(row)
        if len(batch) == batch_size:
            await write(table, batch)
            batch = []
    if batch:
        await write(table, batch)


async def write(table, batch):
    await asyncio.sleep(0.3)
    table.extend(batch)


async def main():
    raw, clean = asyncio.Queue(1), asyncio.Queue(1)
    table, rejected = [], []
    await asyncio.gather(
        extract(CSV, raw),
        transform(raw, clean, rejected),
        load(clean, 2, table),
    )
    print([row["amount"] for row in table], rejected)


asyncio.run(main())
