import asyncio
import threading
import time


def read_film(shelf, seconds):  # from a library: leave it alone
    time.sleep(seconds)
    return f"{shelf}: {seconds * 24} pictures"


async def restore(films):
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in films]

    def work(future, film):
        loop.call_soon_threadsafe(future.set_result, read_film(*film))

    for future, film in zip(futures, films):
        threading.Thread(target=work, args=(future, film)).start()
    return [await future for future in futures]


async def main():
    for film in await restore([("A", 2), ("B", 3), ("C", 1)]):
        print(film)


if __name__ == "__main__":
    asyncio.run(main())
