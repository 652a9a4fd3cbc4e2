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


async def find(wanted):
    async for name in entries():
        if name == wanted:
            print(f"{wanted} found")
            return
    print(f"{wanted} not found")


if __name__ == "__main__":
    asyncio.run(find("Clara"))
