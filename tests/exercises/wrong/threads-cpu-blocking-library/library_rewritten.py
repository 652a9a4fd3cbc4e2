import asyncio
import time


async def read_film(shelf, seconds):
    await asyncio.sleep(seconds)
    return f"{shelf}: {seconds * 24} pictures"


async def restore(films):
    return await asyncio.gather(*(read_film(*film) for film in films))


async def main():
    for film in await restore([("A", 2), ("B", 3), ("C", 1)]):
        print(film)


if __name__ == "__main__":
    asyncio.run(main())
