import asyncio
from contextlib import aclosing

REGISTER = [["Adam", "Berta"], ["Clara", "David"], ["Emil"]]


async def fetch_page(number):
    print(f"page {number + 1}")
    await asyncio.sleep(1)
    return REGISTER[number] if number < len(REGISTER) else []


class entries:
    def __init__(self):
        self.page, self.number, self.is_open = [], 0, False

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.is_open:
            print("register opened")
            self.is_open = True
        if not self.page:
            self.page = list(await fetch_page(self.number))
            self.number += 1
        if not self.page:
            self.close()
            raise StopAsyncIteration
        return self.page.pop(0)

    def close(self):
        if self.is_open:
            self.is_open = False
            print("register closed")


async def find(wanted):
    names = entries()
    end = "not found"
    async for name in names:
        if name == wanted:
            end = "found"
            break
    names.close()
    print(f"{wanted} {end}")


if __name__ == "__main__":
    asyncio.run(find("Clara"))
