import asyncio
from contextlib import aclosing

REGISTER = [["Adam", "Berta"], ["Clara", "David"], ["Emil"]]


async def fetch_page(number):
    print(f"page {number + 1}")
    await asyncio.sleep(1)
    return REGISTER[number] if number < len(REGISTER) else []


async def entries():
    print("register opened")
    names, number = [], 0
    try:
        while page := await fetch_page(number):
            names += page
            number += 1
        for name in names:
            yield name
    finally:
        print("register closed")


async def find(wanted):
    async for name in entries():
        if name == wanted:
            print(f"{wanted} found")
            return
    print(f"{wanted} not found")


if __name__ == "__main__":
    asyncio.run(find("Clara"))
