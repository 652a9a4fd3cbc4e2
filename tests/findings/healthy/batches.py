import asyncio


async def insert(row):
    await asyncio.sleep(0.2)
    return row


async def insert_batch(rows):
    return await asyncio.gather(*(insert(row) for row in rows))


async def main():
    rows = list(range(10))
    inserted = 0
    for start in range(0, len(rows), 4):
        batch = rows[start : start + 4]
        inserted += len(await insert_batch(batch))
    print(inserted)


asyncio.run(main())
