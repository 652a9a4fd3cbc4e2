import asyncio
import time


def read_film(shelf, seconds):  # from a library: leave it alone
    time.sleep(seconds)
    return f"{shelf}: {seconds * 24} pictures"


async def restore(films):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.to_thread(read_film, *film)) for film in films]
    return [task.result() for task in tasks]


async def main():
    for film in await restore([("A", 2), ("B", 3), ("C", 1)]):
        print(film)


if __name__ == "__main__":
    asyncio.run(main())
