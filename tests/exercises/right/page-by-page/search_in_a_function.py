import asyncio
from contextlib import aclosing

REGISTER = [["Adam", "Berta"], ["Clara", "David"], ["Emil"]]


async def fetch_page(number):
    print(f"page {number + 1}")
    await asyncio.sleep(1)
    return REGISTER[number] if number < len(REGISTER) else []


async def entries():
    print("register opened")
    number = 0
    try:
        while page := await fetch_page(number):
            for name in page:
                yield name
            number += 1
    finally:
        print("register closed")


async def contains(wanted: str) -> bool:
    async with aclosing(entries()) as names:
        async for name in names:
            if name == wanted:
                return True
    return False


async def find(wanted: str) -> None:
    print(f"{wanted} found" if await contains(wanted) else f"{wanted} not found")


if __name__ == "__main__":
    asyncio.run(find("Clara"))
