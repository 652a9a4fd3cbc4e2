import asyncio
import threading
import time


def burn(disc, burned):
    time.sleep(2)
    burned.append(disc)


async def progress():
    for percent in (25, 50, 75, 100):
        await asyncio.sleep(0.5)
        print(f"{percent} %")


async def main():
    burned = []
    bar = asyncio.create_task(progress())
    await asyncio.sleep(0.1)
    burner = threading.Thread(target=burn, args=("songs", burned))
    burner.start()
    burner.join()
    print("burned:", *burned)
    await bar


asyncio.run(main())
