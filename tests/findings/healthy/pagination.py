import asyncio

DATA = list(range(23))


async def get_page(cursor, size=5):
    await asyncio.sleep(0.3)
    items = DATA[cursor : cursor + size]
    following = cursor + size if cursor + size < len(DATA) else None
    return {"items": items, "next": following}


async def all_items():
    cursor = 0
    items = []
    while cursor is not None:
        page = await get_page(cursor)
        items.extend(page["items"])
        cursor = page["next"]
    return items


print(len(asyncio.run(all_items())))
